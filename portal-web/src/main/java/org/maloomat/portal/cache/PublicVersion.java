package org.maloomat.portal.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.publication.PublicEdition;

/**
 * Which edition of the public pages is in force. Pages kept from another edition are rendered anew. A new edition begins when
 * something public has changed on whatever node, and every midnight, because pages speak of days left.
 */
@ApplicationScoped
public class PublicVersion {
    private CoalescedRead<PublicEdition.State> state;
    private DeadlineRegister deadlines;
    private Clock clock;

    protected PublicVersion() {}

    @Inject
    public PublicVersion(PublicEdition edition, DeadlineRegister deadlines, Clock clock) {
        this.state = new CoalescedRead<>(edition::now);
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * An edition of the public pages: all that they are made from.
     *
     * @param calendar the version of the calendars by which this node counts
     */
    public record Edition(PublicEdition.State state, String calendar, LocalDate day) {}

    /**
     * The edition in force: never one from before something that was committed, here or elsewhere, when this was called.
     *
     * @throws RuntimeException if the database does not answer: then no kept page may be shown
     */
    public Edition current() {
        return new Edition(state.get(), deadlines.calendarVersion(), LocalDate.now(clock));
    }
}
