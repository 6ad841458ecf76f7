package org.maloomat.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.answer.Exemption;
import org.maloomat.request.ClockState;
import org.maloomat.request.FilingManner;
import org.maloomat.request.Outcome;
import org.maloomat.request.TimelineKind;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/**
 * Reads a body's requests as they stood at the end of a day. Tells them from what is only ever appended: timelines, due
 * dates, decisions, transfers, fees and complaints, each with the moment it was written down.
 */
@ApplicationScoped
class RegisterReading {
    private static final Pattern STOP = Pattern.compile("[A-Z]+ \\d{4}-\\d{2}-\\d{2} (\\d{4}-\\d{2}-\\d{2})(?: anew)?");

    /** Requests that reached the body: first here, or handed on to it or by it. */
    private static final String OF_BODY = """
            (r.publicBody = :body OR EXISTS (SELECT t FROM TransferRow t WHERE t.requestId = r.id AND t.fromBody = :body))
            AND r.receivedAt < :end AND""";

    private static final String IN_PERIOD = OF_BODY + " r.receivedOn BETWEEN :from AND :to";
    private static final String CARRIED_OVER = OF_BODY
            + " r.receivedOn < :from AND (r.answeredOn IS NULL OR r.answeredOn >= :from) AND (r.withdrawnOn IS NULL OR"
            + " r.withdrawnOn >= :from)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "maloomat.register.lines", defaultValue = "20000")
    private int most;

    private record Happened(Instant at, TimelineKind kind, String note) {}

    private record Handover(Instant at, String from, String to) {}

    private record Decision(Outcome outcome, List<String> sections) {}

    private record Asked(int amount, boolean paid, boolean waived) {}

    private record Trouble(int complaints, int fine) {}

    /** All that was written down about the requests of one register, by request. */
    private record Facts(
            Map<Long, List<Happened>> timeline,
            Map<Long, List<Handover>> handovers,
            Map<Long, LocalDate> dueOn,
            Map<Long, List<Asked>> fees,
            Map<TrackingNumber, List<Decision>> decisions,
            Map<TrackingNumber, Trouble> troubles) {}

    /**
     * What the body received in the period, by day of receipt.
     *
     * @throws RuleViolation {@code register.tooMany} (most) if there are more than one register holds
     */
    List<RegisterLine> received(String publicBody, ReportPeriod period) {
        return read(IN_PERIOD, publicBody, period);
    }

    /**
     * What the body had received before and still owed an answer when the period began.
     *
     * @throws RuleViolation as {@link #received} does
     */
    List<RegisterLine> carriedOver(String publicBody, ReportPeriod period) {
        return read(CARRIED_OVER, publicBody, period).stream()
                .filter(line -> line.handedOn() == null || !line.handedOn().isBefore(period.from()))
                .toList();
    }

    private List<RegisterLine> read(String condition, String publicBody, ReportPeriod period) {
        var rows = query(
                        condition,
                        publicBody,
                        period,
                        "SELECT r.id, r.trackingNumber, r.manner, r.diaryNumber, r.receivedOn, r.language, r.topic, r.subject,"
                                + " r.lifeOrLiberty, r.publicBody, r.answeredOn, r.outcome, r.withdrawnOn, r.clockState,"
                                + " r.clockPast, r.dueOn FROM InformationRequest r WHERE %s ORDER BY r.receivedOn, r.id")
                .setMaxResults(most + 1)
                .getResultList();
        if (rows.size() > most) {
            throw new RuleViolation("register.tooMany", most);
        }
        var facts = facts(condition, publicBody, period);
        return rows.stream()
                .map(row -> line(row, facts, publicBody, period))
                .filter(Objects::nonNull)
                .toList();
    }

    private TypedQuery<Object[]> query(String condition, String publicBody, ReportPeriod period, String jpql) {
        var query = em.createQuery(jpql.formatted(condition), Object[].class)
                .setParameter("body", publicBody)
                .setParameter("end", period.end(clock))
                .setParameter("from", period.from());
        return condition.equals(IN_PERIOD) ? query.setParameter("to", period.to()) : query;
    }

    private Facts facts(String condition, String publicBody, ReportPeriod period) {
        var timeline = grouped(
                query(condition, publicBody, period, """
                        SELECT e.requestId, e.at, e.kind, e.note FROM TimelineRow e, InformationRequest r
                        WHERE e.requestId = r.id AND e.at < :end AND %s ORDER BY e.id"""),
                row -> (Long) row[0],
                row -> new Happened((Instant) row[1], (TimelineKind) row[2], (String) row[3]));
        var handovers = grouped(
                query(condition, publicBody, period, """
                        SELECT h.requestId, h.at, h.fromBody, h.toBody FROM TransferRow h, InformationRequest r
                        WHERE h.requestId = r.id AND %s ORDER BY h.id"""),
                row -> (Long) row[0],
                row -> new Handover((Instant) row[1], (String) row[2], (String) row[3]));
        var dueOn = new HashMap<Long, LocalDate>();
        query(condition, publicBody, period, """
                SELECT d.requestId, d.dueOn FROM DueDateRecord d, InformationRequest r
                WHERE d.requestId = r.id AND d.computedAt < :end AND %s ORDER BY d.id""")
                .getResultStream()
                .forEach(row -> dueOn.put((Long) row[0], (LocalDate) row[1]));
        var end = period.end(clock);
        var asOf = period.asOf();
        var fees = grouped(
                query(condition, publicBody, period, """
                        SELECT f.requestId, f.amount, f.paidOn, f.waivedAt FROM FeeRow f, InformationRequest r
                        WHERE f.requestId = r.id AND f.askedAt < :end AND %s ORDER BY f.id"""),
                row -> (Long) row[0],
                row -> new Asked(
                        (Integer) row[1],
                        row[2] != null && !((LocalDate) row[2]).isAfter(asOf),
                        row[3] != null && ((Instant) row[3]).isBefore(end)));
        var decisions = grouped(
                query(condition, publicBody, period, """
                        SELECT a.trackingNumber, a.outcome, a.exemptions FROM AnswerDecision a, InformationRequest r
                        WHERE a.trackingNumber = r.trackingNumber AND a.decidedAt < :end AND %s ORDER BY a.decidedAt, a.id"""),
                row -> (TrackingNumber) row[0],
                row -> new Decision((Outcome) row[1], sections(row[2])));
        return new Facts(timeline, handovers, dueOn, fees, decisions, troubles(condition, publicBody, period));
    }

    private Map<TrackingNumber, Trouble> troubles(String condition, String publicBody, ReportPeriod period) {
        var troubles = new HashMap<TrackingNumber, Trouble>();
        query(condition, publicBody, period, """
                SELECT c.trackingNumber, COUNT(c) FROM Complaint c, InformationRequest r
                WHERE c.trackingNumber = r.trackingNumber AND c.lodgedAt < :end AND %s GROUP BY c.trackingNumber""")
                .getResultStream()
                .forEach(row -> troubles.put((TrackingNumber) row[0], new Trouble(((Number) row[1]).intValue(), 0)));
        query(condition, publicBody, period, """
                SELECT c.trackingNumber, SUM(s.rupees) FROM StepRow s, Complaint c, InformationRequest r
                WHERE s.complaintId = c.id AND s.rupees IS NOT NULL AND s.at < :end
                  AND c.trackingNumber = r.trackingNumber AND %s GROUP BY c.trackingNumber""")
                .getResultStream()
                .forEach(row -> troubles.computeIfPresent(
                        (TrackingNumber) row[0],
                        (number, known) -> new Trouble(known.complaints(), ((Number) row[1]).intValue())));
        return troubles;
    }

    private static <K, V> Map<K, List<V>> grouped(
            TypedQuery<Object[]> query, Function<Object[], K> key, Function<Object[], V> value) {
        var grouped = new HashMap<K, List<V>>();
        query.getResultStream().forEach(row -> grouped.computeIfAbsent(key.apply(row), list -> new ArrayList<>())
                .add(value.apply(row)));
        return grouped;
    }

    /** Null if the request had not yet come to the body on that day. */
    private RegisterLine line(Object[] row, Facts facts, String publicBody, ReportPeriod period) {
        var asOf = period.asOf();
        var end = period.end(clock);
        var id = (Long) row[0];
        var number = (TrackingNumber) row[1];
        var everyHandover = facts.handovers().getOrDefault(id, List.of());
        var handovers =
                everyHandover.stream().filter(one -> one.at().isBefore(end)).toList();
        var filedAt =
                everyHandover.isEmpty() ? (String) row[9] : everyHandover.get(0).from();
        var holder = handovers.isEmpty()
                ? filedAt
                : handovers.get(handovers.size() - 1).to();
        var wasHere = holder.equals(publicBody)
                || handovers.stream().anyMatch(one -> one.from().equals(publicBody));
        if (!wasHere) {
            return null;
        }
        var left = holder.equals(publicBody)
                ? null
                : handovers.stream()
                        .filter(one -> one.from().equals(publicBody))
                        .max(Comparator.comparing(Handover::at))
                        .orElseThrow();
        var timeline = facts.timeline().getOrDefault(id, List.of());
        var decisions = facts.decisions().getOrDefault(number, List.of());
        var decided = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        var answeredOn = past((LocalDate) row[10], asOf);
        var withdrawnOn = past((LocalDate) row[12], asOf);
        var dueOn = facts.dueOn().getOrDefault(id, (LocalDate) row[15]);
        var extension = last(timeline, TimelineKind.EXTENDED);
        var assigned = last(timeline, TimelineKind.ASSIGNED);
        var fees = facts.fees().getOrDefault(id, List.of());
        var trouble = facts.troubles().getOrDefault(number, new Trouble(0, 0));
        return new RegisterLine(
                number,
                (FilingManner) row[2],
                (String) row[3],
                (LocalDate) row[4],
                (LanguageTag) row[5],
                (String) row[6],
                (String) row[7],
                assigned == null ? null : assigned.note(),
                (Boolean) row[8],
                dueOn,
                extension == null ? null : day(extension.at()),
                extension == null ? null : extension.note(),
                answeredOn == null ? null : decided == null ? (Outcome) row[11] : decided.outcome(),
                decided == null ? List.of() : decided.sections(),
                answeredOn,
                withdrawnOn,
                left == null ? null : left.to(),
                left == null ? null : day(left.at()),
                fees.stream().mapToInt(Asked::amount).sum(),
                fees.stream().filter(Asked::paid).mapToInt(Asked::amount).sum(),
                fees.stream().anyMatch(Asked::waived),
                (int) timeline.stream()
                        .filter(one -> one.kind() == TimelineKind.CLARIFICATION_SOUGHT)
                        .count(),
                trouble.complaints(),
                trouble.fine(),
                standing(
                        answeredOn,
                        withdrawnOn,
                        left,
                        dueOn,
                        asOf,
                        isWaiting(timeline) && stoodStill((ClockState) row[13], (String) row[14], asOf)));
    }

    private static RegisterStanding standing(
            LocalDate answeredOn,
            LocalDate withdrawnOn,
            Handover left,
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

    private static boolean isWaiting(List<Happened> timeline) {
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

    /** Whether the clock of a request that waited on that day stood still meanwhile: not every statute stops it. */
    private static boolean stoodStill(ClockState state, String past, LocalDate asOf) {
        return state == ClockState.PAUSED
                || STOP.matcher(past).results().anyMatch(stop -> !LocalDate.parse(stop.group(1))
                        .isBefore(asOf));
    }

    private static Happened last(List<Happened> timeline, TimelineKind kind) {
        return timeline.stream()
                .filter(one -> one.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<String> sections(Object exemptions) {
        return ((List<?>) exemptions)
                .stream().map(one -> ((Exemption) one).section()).distinct().toList();
    }

    private static LocalDate past(LocalDate day, LocalDate asOf) {
        return day == null || day.isAfter(asOf) ? null : day;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
