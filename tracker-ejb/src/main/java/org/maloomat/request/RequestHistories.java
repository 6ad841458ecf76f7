package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.maloomat.shared.LanguageTag;

/** The requests of one body as they can be told of any past day. */
@ApplicationScoped
public class RequestHistories {
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

    /** Which requests are asked for; {@code to} is null where no day ends the period. */
    private record Asked(String condition, String publicBody, LocalDate from, LocalDate to, Instant end) {}

    /** What was written down about the requests asked for, by request. */
    private record Written(
            Map<Long, List<TimelineEntry>> timeline,
            Map<Long, List<Transfer>> transfers,
            Map<Long, List<Fee>> fees,
            Map<Long, LocalDate> dueOn) {}

    /**
     * What reached the body and was received in the period, by day of receipt.
     *
     * @param asOf told as it was known at the end of this day in the province
     * @return empty if there are more than {@code most}
     */
    public Optional<List<RequestHistory>> received(
            String publicBody, LocalDate from, LocalDate to, LocalDate asOf, int most) {
        return read(new Asked(IN_PERIOD, publicBody, from, to, endOf(asOf)), most);
    }

    /**
     * What had reached the body before and had neither an answer nor been withdrawn when the period began, by day of receipt.
     *
     * @param from the first day of the period
     * @param asOf told as it was known at the end of this day in the province
     * @return empty if there are more than {@code most}
     */
    public Optional<List<RequestHistory>> carriedOver(String publicBody, LocalDate from, LocalDate asOf, int most) {
        return read(new Asked(CARRIED_OVER, publicBody, from, null, endOf(asOf)), most);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private Optional<List<RequestHistory>> read(Asked asked, int most) {
        var rows = query(
                        asked,
                        "SELECT r.id, r.trackingNumber, r.manner, r.diaryNumber, r.receivedOn, r.language, r.topic, r.subject,"
                                + " r.lifeOrLiberty, r.publicBody, r.answeredOn, r.outcome, r.withdrawnOn, r.dueOn, r.clockState,"
                                + " r.clockPast FROM InformationRequest r WHERE %s ORDER BY r.receivedOn, r.id")
                .setMaxResults(most + 1)
                .getResultList();
        if (rows.size() > most) {
            return Optional.empty();
        }
        var written = written(asked);
        return Optional.of(rows.stream().map(row -> history(row, written)).toList());
    }

    private TypedQuery<Object[]> query(Asked asked, String jpql) {
        var query = em.createQuery(jpql.formatted(asked.condition()), Object[].class)
                .setParameter("body", asked.publicBody())
                .setParameter("end", asked.end())
                .setParameter("from", asked.from());
        return asked.to() == null ? query : query.setParameter("to", asked.to());
    }

    private Written written(Asked asked) {
        var dueOn = new HashMap<Long, LocalDate>();
        query(asked, """
                SELECT d.requestId, d.dueOn FROM DueDateRecord d, InformationRequest r
                WHERE d.requestId = r.id AND d.computedAt < :end AND %s ORDER BY d.id""").getResultStream().forEach(row -> dueOn.put((Long) row[0], (LocalDate) row[1]));
        return new Written(
                grouped(query(asked, """
                        SELECT e.requestId, e FROM TimelineRow e, InformationRequest r
                        WHERE e.requestId = r.id AND e.at < :end AND %s ORDER BY e.id"""), TimelineRow.class, TimelineRow::entry),
                grouped(query(asked, """
                        SELECT h.requestId, h FROM TransferRow h, InformationRequest r
                        WHERE h.requestId = r.id AND %s ORDER BY h.id"""), TransferRow.class, TransferRow::details),
                grouped(query(asked, """
                        SELECT f.requestId, f FROM FeeRow f, InformationRequest r
                        WHERE f.requestId = r.id AND f.askedAt < :end AND %s ORDER BY f.id"""), FeeRow.class, FeeRow::details),
                dueOn);
    }

    private static <E, V> Map<Long, List<V>> grouped(
            TypedQuery<Object[]> query, Class<E> kept, Function<E, V> details) {
        var grouped = new HashMap<Long, List<V>>();
        query.getResultStream().forEach(row -> grouped.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                .add(details.apply(kept.cast(row[1]))));
        return grouped;
    }

    private static RequestHistory history(Object[] row, Written written) {
        var id = (Long) row[0];
        return new RequestHistory(
                (TrackingNumber) row[1],
                (FilingManner) row[2],
                (String) row[3],
                (LocalDate) row[4],
                (LanguageTag) row[5],
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                (String) row[9],
                (LocalDate) row[10],
                (Outcome) row[11],
                (LocalDate) row[12],
                written.dueOn().getOrDefault(id, (LocalDate) row[13]),
                (ClockState) row[14],
                ClockLog.read((String) row[15]).stops(),
                written.timeline().getOrDefault(id, List.of()),
                written.transfers().getOrDefault(id, List.of()),
                written.fees().getOrDefault(id, List.of()));
    }
}
