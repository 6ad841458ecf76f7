package org.maloomat.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.request.Outcome;

/** Publishes rows of other governments' registers, each register a collection of its own. Safe to repeat. */
@Stateless
@RolesAllowed("administrator")
public class ArchivePublishing {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedWriter feed;

    @Inject
    private ReleaseGate gate;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Event<PublicationEvent> events;

    @Inject
    private Clock clock;

    /**
     * One row of such a register.
     *
     * @param key its tracking number here, unique over all collections, at most 80 characters
     * @param collection the archive's code, never {@link CollectionCodes#PROVINCE}
     * @param receivedOn null if unknown
     * @param decidedOn null if unknown
     * @param outcome null if the register's words match none
     * @param outcomeWords the register's own words
     */
    public record ArchivedRequest(
            String key,
            String collection,
            String bodyName,
            String subject,
            String description,
            LocalDate receivedOn,
            LocalDate decidedOn,
            Outcome outcome,
            String outcomeWords) {}

    /** How many rows of a batch were new, different from before, and as before. */
    public record Published(int added, int changed, int unchanged) {
        public Published plus(Published other) {
            return new Published(added + other.added, changed + other.changed, unchanged + other.unchanged);
        }
    }

    /** Says what {@link #publish} would do with a batch. */
    public Published tryOut(List<ArchivedRequest> batch) {
        int added = 0;
        int changed = 0;
        for (var row : batch) {
            var kept = em.find(PublishedRequest.class, row.key());
            if (kept == null) {
                added++;
            } else if (Visibility.allows(kept) && kept.differsFrom(masked(row))) {
                changed++;
            }
        }
        return new Published(added, changed, batch.size() - added - changed);
    }

    /** Whatever would identify a person is masked, here as everywhere. */
    private ArchivedRequest masked(ArchivedRequest row) {
        return new ArchivedRequest(
                row.key(),
                row.collection(),
                row.bodyName(),
                gate.masked(row.subject()),
                gate.masked(row.description()),
                row.receivedOn(),
                row.decidedOn(),
                row.outcome(),
                row.outcomeWords());
    }

    /** Publishes a batch in one transaction, all rows or none; some hundreds at a time keep transactions short. */
    public Published publish(List<ArchivedRequest> batch) {
        int added = 0;
        int changed = 0;
        var now = clock.instant();
        var by = caller.current().signInName();
        for (var raw : batch) {
            var row = masked(raw);
            if (row.collection().equals(CollectionCodes.PROVINCE)) {
                throw new IllegalArgumentException("An archive is a collection of its own");
            }
            var kept = em.find(PublishedRequest.class, row.key());
            if (kept == null) {
                em.persist(new PublishedRequest(row, by, now));
                added++;
            } else if (Visibility.allows(kept) && kept.replace(row, by, now)) {
                changed++;
            } else {
                continue;
            }
            feed.append(FeedEntry.Kind.PUT, row.key());
        }
        if (added + changed > 0) {
            var collection = batch.get(0).collection();
            audit.record(new Actor(by), "archive.publish", collection, Map.of("added", added, "changed", changed));
            events.fire(new PublicationEvent.Released(collection));
        }
        return new Published(added, changed, batch.size() - added - changed);
    }
}
