package org.maloomat.request;

import java.time.LocalDate;
import org.maloomat.deadline.Deadline;

/**
 * The days an officer was given.
 *
 * @param earliest as the answer is due if days that depend on the moon fall so, like {@code latest}
 */
record CommittedDueDate(LocalDate dueOn, LocalDate earliest, LocalDate latest) {
    /** Whether counting anew gave the same days. */
    boolean are(Deadline deadline) {
        return dueOn.equals(deadline.dueOn())
                && earliest.equals(deadline.earliest())
                && latest.equals(deadline.latest());
    }

    /** Whether that date would take a day from the officer, which only a person decides. */
    boolean areShortenedBy(Deadline deadline) {
        return deadline.dueOn().isBefore(dueOn) || deadline.latest().isBefore(latest);
    }
}
