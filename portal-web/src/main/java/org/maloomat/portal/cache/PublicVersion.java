package org.maloomat.portal.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which edition of the public pages is in force. Pages kept from another edition are rendered anew. A new edition begins
 * when something public changes, and every midnight, because pages speak of days left.
 */
@ApplicationScoped
public class PublicVersion {
    private final AtomicLong changes = new AtomicLong();
    private volatile Term term = new Term(new Edition(-1, LocalDate.MIN), Long.MIN_VALUE);
    private Clock clock;

    protected PublicVersion() {}

    @Inject
    public PublicVersion(Clock clock) {
        this.clock = clock;
    }

    /** An edition of the public pages; equal only to itself. */
    public record Edition(long changes, LocalDate day) {}

    private record Term(Edition edition, long endsAtMillis) {}

    /** Tells that something the public sees is no longer what it was. */
    public void changed() {
        changes.incrementAndGet();
    }

    public Edition current() {
        var now = term;
        if (now.edition().changes() == changes.get() && clock.millis() < now.endsAtMillis()) {
            return now.edition();
        }
        var today = LocalDate.now(clock);
        var midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var next = new Term(new Edition(changes.get(), today), midnight.toEpochMilli());
        term = next;
        return next.edition();
    }
}
