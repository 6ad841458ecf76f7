package org.maloomat.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.maloomat.deadline.ClockRule;
import org.maloomat.deadline.ClosureOrderDetails;
import org.maloomat.deadline.ClosureOrders;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.Instrument;
import org.maloomat.deadline.Remedy;

/**
 * How the legal clock of a request stands: dates only. A request that the public knows of has its clock in public view;
 * the callers ask for no other.
 */
@Stateless
@PermitAll
public class RequestClock {
    @Inject
    private Requests requests;

    @Inject
    private RequestDeadlines deadlines;

    @Inject
    private DeadlineRegister register;

    @Inject
    private ClosureOrders orders;

    @Inject
    private Clock clock;

    /**
     * One look at the clock.
     *
     * @param answeredOn the day it stopped, or null while it has not
     * @param status whether it stands still, what is waited for, whether the request was taken back
     * @param today the day of the look
     */
    public record Reading(
            Deadline deadline, LocalDate receivedOn, LocalDate answeredOn, RequestStatus status, LocalDate today) {

        /** How the clock of this request stands. */
        public static Reading of(RequestDetails request, Deadline deadline, LocalDate today) {
            return new Reading(deadline, request.receivedOn(), request.answeredOn(), request.status(), today);
        }

        /** As of the day it stopped or stood still, else as of today. */
        public Deadline.Standing standing() {
            return deadline.standing(Stream.of(answeredOn, status.withdrawnOn(), status.pausedOn())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(today));
        }

        /** A word for it, by which pages know style and message. */
        public String label() {
            return isPaused() ? "PAUSED" : standing().name();
        }

        public boolean isPaused() {
            return status.clock() == ClockState.PAUSED;
        }

        /** Without an answer after the last day: the law takes that for a refusal one may complain of. */
        public boolean isSilent() {
            return isRunning() && !isPaused() && standing() == Deadline.Standing.OVERDUE;
        }

        /** Not stopped for good. */
        public boolean isRunning() {
            return answeredOn == null && !isWithdrawn();
        }

        public boolean isWithdrawn() {
            return status.withdrawnOn() != null;
        }

        /** Taken back only after the time for an answer had passed without one. */
        public boolean isWithdrawnUnanswered() {
            return isWithdrawn() && answeredOn == null && standing() == Deadline.Standing.OVERDUE;
        }

        /** Answered, though after the due date. */
        public boolean isAnsweredLate() {
            return answeredOn != null && answeredOn.isAfter(deadline.latest());
        }
    }

    /**
     * A due date as it was given once.
     *
     * @param reason {@code FILED}, {@code EXTENDED}, {@code WAITED} for the requester, {@code TRANSFERRED},
     *     {@code URGENCY_DENIED}, or {@code ORDER} where closed days changed
     * @param because the code of that order, the ground of the extension, what was waited for, or the body it
     *     came from; null at filing
     * @param givenAt the newest one stands
     */
    public record DueDateGiven(
            LocalDate dueOn, LocalDate earliest, LocalDate latest, String reason, String because, Instant givenAt) {
        public boolean isByOrder() {
            return reason.equals(DueDateRecord.BY_ORDER);
        }

        public boolean isByWaiting() {
            return reason.equals(DueDateRecord.BY_WAITING);
        }

        public boolean isByExtension() {
            return reason.equals(DueDateRecord.BY_EXTENSION);
        }
    }

    /** Every due date the request was ever given, the first one first; empty if there is no such request. */
    public List<DueDateGiven> dueDates(String trackingNumber) {
        return TrackingNumber.find(trackingNumber)
                .flatMap(requests::find)
                .map(request -> requests.everyDueDate(request.id()))
                .orElse(List.of());
    }

    /** What the requester may do about silence once there is silence, the nearest first; empty if there is no such request. */
    public List<Remedy> remedies(String trackingNumber) {
        return TrackingNumber.find(trackingNumber)
                .flatMap(requests::find)
                .map(request -> remedies(request, requests.dueDate(request.id()).deadline()))
                .orElse(List.of());
    }

    private List<Remedy> remedies(InformationRequest request, Deadline deadline) {
        return deadlines.remedies(register, request.publicBody(), deadline);
    }

    /** The paper of the order with this code, by which dates were moved; empty if there is no such order. */
    public Optional<Instrument> instrument(String order) {
        return orders.find(order).map(ClosureOrderDetails::instrument);
    }

    /**
     * The clock with what stands behind it.
     *
     * @param dueDates every due date the request was ever given, the first one first
     * @param remedies what the requester may do about silence, the nearest first; empty unless there is silence
     * @param rule what the law says about its clock while this is waited for; null while nothing is
     */
    public record Look(Reading reading, List<DueDateGiven> dueDates, List<Remedy> remedies, ClockRule rule) {}

    public Optional<Look> look(String trackingNumber) {
        return TrackingNumber.find(trackingNumber).flatMap(requests::find).map(request -> {
            var reading = read(request);
            var event = reading.status().awaiting().event();
            return new Look(
                    reading,
                    requests.everyDueDate(request.id()),
                    reading.isSilent() ? remedies(request, reading.deadline()) : List.of(),
                    event == null
                            ? null
                            : deadlines.statute(register, request.clockFacts()).clockRule(event));
        });
    }

    public Optional<Reading> read(String trackingNumber) {
        return TrackingNumber.find(trackingNumber).flatMap(requests::find).map(this::read);
    }

    private Reading read(InformationRequest request) {
        return Reading.of(request.details(), requests.dueDate(request.id()).deadline(), LocalDate.now(clock));
    }
}
