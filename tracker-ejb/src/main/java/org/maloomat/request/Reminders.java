package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.shared.InstantConverter;

/** Reminds of due dates, batch by batch: a batch and its letters are one transaction, and none is given twice. */
@ApplicationScoped
class Reminders {
    static final int BATCH = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Requests requests;

    @Inject
    private Event<RequestEvent> events;

    @Inject
    private Clock clock;

    /** @return whether more may be waiting */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean batch() {
        var today = LocalDate.now(clock);
        var ids = lockDue(today);
        var dueDates = requests.dueDates(ids);
        for (var id : ids) {
            var deadline = dueDates.get(id).deadline();
            Reminder.on(deadline, today).ifPresent(reminder -> give(id, reminder, deadline.earliest()));
            em.createNativeQuery("UPDATE information_request SET remind_on = CAST(? AS DATE) WHERE id = ?")
                    .setParameter(1, Reminder.nextDay(deadline, today))
                    .setParameter(2, id)
                    .executeUpdate();
        }
        return ids.size() == BATCH;
    }

    private List<Long> lockDue(LocalDate today) {
        List<?> rows = em.createNativeQuery(
                        "SELECT id FROM information_request WHERE answered_on IS NULL AND clock_state = 'RUNNING' AND remind_on <= ? "
                                + "ORDER BY remind_on, id LIMIT " + BATCH + " FOR UPDATE")
                .setParameter(1, today)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** Half-time comes once; the others once for each date a request was given. */
    private void give(long id, Reminder reminder, LocalDate dueOn) {
        if (isGiven(id, reminder, dueOn)) {
            return;
        }
        var now = clock.instant();
        em.createNativeQuery("INSERT INTO request_reminder (request_id, kind, due_on, given_at) VALUES (?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, reminder.name())
                .setParameter(3, dueOn)
                .setParameter(4, InstantConverter.column(now))
                .executeUpdate();
        events.fire(new RequestEvent.Reminded(requests.get(id).trackingNumber(), now, reminder));
    }

    private boolean isGiven(long id, Reminder reminder, LocalDate dueOn) {
        var same = reminder == Reminder.HALF_TIME ? "" : " AND kind = ? AND due_on = ?";
        var query = em.createNativeQuery("SELECT COUNT(*) FROM request_reminder WHERE request_id = ?" + same)
                .setParameter(1, id);
        if (!same.isEmpty()) {
            query.setParameter(2, reminder.name()).setParameter(3, dueOn);
        }
        return ((Number) query.getSingleResult()).longValue() > 0;
    }
}
