package org.maloomat.request;

import java.time.LocalDate;
import org.maloomat.deadline.Deadline;
import org.maloomat.shared.LanguageTag;

/**
 * A row of the officer's queue.
 *
 * @param deadline the one that stands now
 * @param outcome null until answered
 * @param answeredOn null until answered
 */
public record QueuedRequest(
        TrackingNumber trackingNumber,
        String publicBody,
        String subject,
        LanguageTag language,
        boolean lifeOrLiberty,
        LocalDate receivedOn,
        Deadline deadline,
        HandlingStage stage,
        Outcome outcome,
        LocalDate answeredOn,
        RequestStatus status) {

    /** A word for how it stands on that day, by which pages know style and message. */
    public String look(LocalDate today) {
        if (answeredOn != null) {
            return stage == HandlingStage.REOPENED ? "REOPENED" : "ANSWERED";
        }
        if (stage == HandlingStage.WITHDRAWN) {
            return "WITHDRAWN";
        }
        return status.clock() == ClockState.PAUSED
                ? "PAUSED"
                : deadline.standing(today).name();
    }

    static QueuedRequest of(RequestDetails request, Deadline deadline) {
        return new QueuedRequest(
                request.trackingNumber(),
                request.publicBody(),
                request.subject(),
                request.language(),
                request.lifeOrLiberty(),
                request.receivedOn(),
                deadline,
                request.stage(),
                request.outcome(),
                request.answeredOn(),
                request.status());
    }
}
