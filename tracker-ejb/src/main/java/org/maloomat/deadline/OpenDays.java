package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The days of one office calendar counted through once: how many are open up to each day, and which is the nth open one.
 * Counting on by any number of open days is then two look-ups. Immutable.
 */
final class OpenDays {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    /** As far ahead as any count may reach from the last day that orders speak of. */
    private static final int YEARS_BEYOND = DayCount.LONGEST_IN_YEARS + 1;

    private final long firstDay;
    private final int[] openUpTo;
    private final int[] provisionalUpTo;
    private final int[] movableUpTo;
    private final int[] open;

    OpenDays(OfficeCalendar office, LocalDate lastOrdered) {
        firstDay = FIRST.toEpochDay();
        var days = (int) (lastOrdered.plusYears(YEARS_BEYOND).toEpochDay() - firstDay) + 1;
        openUpTo = new int[days + 1];
        provisionalUpTo = new int[days + 1];
        movableUpTo = new int[days + 1];
        var found = new int[days];
        var count = 0;
        for (var day = 0; day < days; day++) {
            var date = LocalDate.ofEpochDay(firstDay + day);
            if (office.isOpen(date)) {
                found[count++] = day;
            }
            openUpTo[day + 1] = count;
            provisionalUpTo[day + 1] = provisionalUpTo[day] + (isProvisional(office.reason(date)) ? 1 : 0);
            movableUpTo[day + 1] = movableUpTo[day] + (office.hasMovable(date) ? 1 : 0);
        }
        open = Arrays.copyOf(found, count);
    }

    private static boolean isProvisional(DayReason reason) {
        return reason instanceof DayReason.Closure closure && closure.kind() == ClosureKind.PROVISIONAL;
    }

    /**
     * The nth open day after a day, or from that day on.
     *
     * @return null where the answer lies outside the days counted through
     */
    LocalDate nth(LocalDate from, boolean fromIncluded, int n) {
        var day = from.toEpochDay() - firstDay;
        if (day < 0 || day >= openUpTo.length - 1) {
            return null;
        }
        var place = openUpTo[(int) day + (fromIncluded ? 0 : 1)] + n - 1;
        return place < open.length ? LocalDate.ofEpochDay(firstDay + open[place]) : null;
    }

    /** Whether a provisional closure lies between the two days, both included; true outside the days counted through. */
    boolean hasProvisional(LocalDate from, LocalDate to) {
        return hasAny(provisionalUpTo, from, to);
    }

    /** Whether a day that moves with the moon lies between the two days, both included. */
    boolean hasMovable(LocalDate from, LocalDate to) {
        return hasAny(movableUpTo, from, to);
    }

    private boolean hasAny(int[] upTo, LocalDate from, LocalDate to) {
        var first = from.toEpochDay() - firstDay;
        var last = to.toEpochDay() - firstDay;
        return first < 0 || last >= upTo.length - 1 || upTo[(int) last + 1] > upTo[(int) first];
    }
}
