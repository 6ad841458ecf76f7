package org.maloomat.deadline;

import java.time.LocalDate;

/** One day between receipt and due date, and whether it used up a day of the time allowed. */
public record CountedDay(LocalDate date, boolean counted, DayReason reason) {

    /** Whether the office works that day; the day of receipt does not say. */
    boolean isWorked() {
        return reason == DayReason.Plain.WORKING_DAY || reason instanceof DayReason.Opening;
    }
}
