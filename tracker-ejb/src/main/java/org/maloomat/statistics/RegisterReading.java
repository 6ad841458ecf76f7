package org.maloomat.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.answer.Decision;
import org.maloomat.answer.Decisions;
import org.maloomat.request.Fee;
import org.maloomat.request.RequestHistories;
import org.maloomat.request.RequestHistory;
import org.maloomat.request.TimelineEntry;
import org.maloomat.request.TimelineKind;
import org.maloomat.request.TrackingNumber;
import org.maloomat.request.Transfer;
import org.maloomat.review.ComplaintCounts;
import org.maloomat.review.ComplaintFigures;
import org.maloomat.shared.RuleViolation;

/**
 * Reads a body's requests as they stood at the end of a day. Tells them from what is only ever appended: timelines, due
 * dates, decisions, transfers, fees and complaints, each with the moment it was written down.
 */
@ApplicationScoped
class RegisterReading {
    @Inject
    private RequestHistories histories;

    @Inject
    private Decisions decisions;

    @Inject
    private ComplaintCounts complaints;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "maloomat.register.lines", defaultValue = "20000")
    private int most;

    /**
     * What the body received in the period, by day of receipt.
     *
     * @throws RuleViolation {@code register.tooMany} (most) if there are more than one register holds
     */
    List<RegisterLine> received(String publicBody, ReportPeriod period) {
        return lines(
                histories.received(publicBody, period.from(), period.to(), period.asOf(), most), publicBody, period);
    }

    /**
     * What the body had received before and still owed an answer when the period began.
     *
     * @throws RuleViolation as {@link #received} does
     */
    List<RegisterLine> carriedOver(String publicBody, ReportPeriod period) {
        return lines(histories.carriedOver(publicBody, period.from(), period.asOf(), most), publicBody, period).stream()
                .filter(line -> line.handedOn() == null || !line.handedOn().isBefore(period.from()))
                .toList();
    }

    private List<RegisterLine> lines(Optional<List<RequestHistory>> found, String publicBody, ReportPeriod period) {
        var requests = found.orElseThrow(() -> new RuleViolation("register.tooMany", most));
        var numbers = requests.stream().map(RequestHistory::trackingNumber).toList();
        var decided = decisions.before(period.end(clock), numbers);
        var complained = complaints.before(period.end(clock), numbers);
        return requests.stream()
                .map(request -> line(request, decided, complained, publicBody, period))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null if the request had not yet come to the body on that day. */
    private RegisterLine line(
            RequestHistory request,
            Map<TrackingNumber, List<Decision>> decided,
            Map<TrackingNumber, ComplaintFigures> complained,
            String publicBody,
            ReportPeriod period) {
        var asOf = period.asOf();
        var end = period.end(clock);
        var handovers = request.transfers().stream()
                .filter(one -> one.at().isBefore(end))
                .toList();
        var holder = handovers.isEmpty()
                ? filedAt(request)
                : handovers.get(handovers.size() - 1).toBody();
        var ofBody = handovers.stream()
                .filter(one -> one.fromBody().equals(publicBody))
                .max(Comparator.comparing(Transfer::at));
        if (!holder.equals(publicBody) && ofBody.isEmpty()) {
            return null;
        }
        var left = holder.equals(publicBody) ? null : ofBody.get();
        var timeline = request.timeline();
        var decision = lastOf(decided.getOrDefault(request.trackingNumber(), List.of()));
        var answeredOn = past(request.answeredOn(), asOf);
        var withdrawnOn = past(request.withdrawnOn(), asOf);
        var extension = last(timeline, TimelineKind.EXTENDED);
        var assigned = last(timeline, TimelineKind.ASSIGNED);
        var trouble = complained.getOrDefault(request.trackingNumber(), ComplaintFigures.NONE);
        return new RegisterLine(
                request.trackingNumber(),
                request.manner(),
                request.diaryNumber(),
                request.receivedOn(),
                request.language(),
                request.topic(),
                request.subject(),
                assigned == null ? null : assigned.note(),
                request.lifeOrLiberty(),
                request.dueOn(),
                extension == null ? null : day(extension.at()),
                extension == null ? null : extension.note(),
                answeredOn == null ? null : decision == null ? request.outcome() : decision.outcome(),
                decision == null ? List.of() : decision.sections(),
                answeredOn,
                withdrawnOn,
                left == null ? null : left.toBody(),
                left == null ? null : day(left.at()),
                request.fees().stream().mapToInt(Fee::amount).sum(),
                request.fees().stream()
                        .filter(fee -> past(fee.paidOn(), asOf) != null)
                        .mapToInt(Fee::amount)
                        .sum(),
                request.fees().stream()
                        .anyMatch(
                                fee -> fee.waivedAt() != null && fee.waivedAt().isBefore(end)),
                (int) timeline.stream()
                        .filter(one -> one.kind() == TimelineKind.CLARIFICATION_SOUGHT)
                        .count(),
                trouble.complaints(),
                trouble.fine(),
                standing(
                        answeredOn,
                        withdrawnOn,
                        left,
                        request.dueOn(),
                        asOf,
                        isWaiting(timeline) && request.stoodStillOn(asOf)));
    }

    private static String filedAt(RequestHistory request) {
        return request.transfers().isEmpty()
                ? request.publicBody()
                : request.transfers().get(0).fromBody();
    }

    private static RegisterStanding standing(
            LocalDate answeredOn,
            LocalDate withdrawnOn,
            Transfer left,
            LocalDate dueOn,
            LocalDate asOf,
            boolean waiting) {
        if (left != null) {
            return RegisterStanding.HANDED_ON;
        } else if (answeredOn != null) {
            return answeredOn.isAfter(dueOn) ? RegisterStanding.ANSWERED_LATE : RegisterStanding.ANSWERED_IN_TIME;
        } else if (withdrawnOn != null) {
            return dueOn.isBefore(withdrawnOn) ? RegisterStanding.SILENT : RegisterStanding.WITHDRAWN;
        } else if (waiting) {
            return RegisterStanding.WAITING;
        }
        return dueOn.isBefore(asOf) ? RegisterStanding.SILENT : RegisterStanding.OPEN;
    }

    private static boolean isWaiting(List<TimelineEntry> timeline) {
        boolean waiting = false;
        for (var one : timeline) {
            switch (one.kind()) {
                case CLARIFICATION_SOUGHT, FEE_ASKED -> waiting = true;
                case CLARIFICATION_GIVEN, QUESTION_TAKEN_BACK, FEE_PAID, FEE_WAIVED -> waiting = false;
                default -> {}
            }
        }
        return waiting;
    }

    private static TimelineEntry last(List<TimelineEntry> timeline, TimelineKind kind) {
        return timeline.stream()
                .filter(one -> one.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static <T> T lastOf(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private static LocalDate past(LocalDate day, LocalDate asOf) {
        return day == null || day.isAfter(asOf) ? null : day;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
