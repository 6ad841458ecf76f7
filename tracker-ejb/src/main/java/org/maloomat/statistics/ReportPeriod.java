package org.maloomat.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.maloomat.shared.FieldChecks;

/**
 * The requests a register or report is about, and the day on which it is told.
 *
 * @param from the first day of receipt
 * @param to the last day of receipt
 * @param asOf everything is told as it was known at the end of this day; what came later is left out
 */
public record ReportPeriod(LocalDate from, LocalDate to, LocalDate asOf) {
    /** Most years in one period. */
    public static final int MOST_YEARS = 5;

    /** The year that ended last, as known today: what an annual report is about. */
    public static ReportPeriod lastYear(LocalDate today) {
        var first = today.withDayOfYear(1).minusYears(1);
        return new ReportPeriod(first, first.plusYears(1).minusDays(1), today);
    }

    /** The year so far. */
    public static ReportPeriod thisYear(LocalDate today) {
        return new ReportPeriod(today.withDayOfYear(1), today, today);
    }

    /** @throws org.maloomat.shared.InvalidFields naming {@code from}, {@code to} or {@code asOf} */
    void check(LocalDate today) {
        new FieldChecks()
                .that(!to.isBefore(from), "to", "period.reversed", from)
                .that(to.isBefore(from.plusYears(MOST_YEARS)), "to", "period.tooLong", MOST_YEARS)
                .that(!asOf.isAfter(today), "asOf", "period.future")
                .that(!asOf.isBefore(from), "asOf", "period.beforeItBegan", from)
                .refuseIfAny();
    }

    /** The moment after which nothing counts. */
    Instant end(Clock clock) {
        return asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
