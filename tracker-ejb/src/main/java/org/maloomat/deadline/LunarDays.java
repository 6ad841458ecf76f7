package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Proposes the lunar holidays of a year by the tabular Islamic calendar (civil epoch, intercalary years of the 30-year
 * cycle as 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29). A proposal may be a day off; the moon decides.
 */
final class LunarDays {
    private static final long CIVIL_EPOCH = 1_948_439L;
    private static final long JULIAN_DAY_OF_1970 = 2_440_588L;
    private static final int FIRST_MUHARRAM_HOLIDAY = 1447;

    private static final List<Feast> FEASTS = List.of(
            new Feast("ISLAMIC_NEW_YEAR", ClosureDay.Scope.PROVINCE, "KP", 1, 1, 1, "First of Muharram", "یکم محرم", "د محرم لومړۍ"),
            new Feast("ASHURA", ClosureDay.Scope.COUNTRY, "PK", 1, 9, 2, "Ashura", "عاشورہ", "عاشوره"),
            new Feast("MILAD", ClosureDay.Scope.COUNTRY, "PK", 3, 12, 1, "Eid Milad-un-Nabi", "عید میلاد النبی", "د نبي میلاد اختر"),
            new Feast("EID_UL_FITR", ClosureDay.Scope.COUNTRY, "PK", 10, 1, 3, "Eid-ul-Fitr", "عید الفطر", "کوچنی اختر"),
            new Feast("EID_UL_AZHA", ClosureDay.Scope.COUNTRY, "PK", 12, 10, 3, "Eid-ul-Azha", "عید الاضحیٰ", "لوی اختر"));

    private LunarDays() {}

    private record Feast(
            String occasion,
            ClosureDay.Scope scope,
            String code,
            int month,
            int day,
            int length,
            String english,
            String urdu,
            String pashto) {}

    static boolean isLunar(String occasion) {
        return FEASTS.stream().anyMatch(feast -> feast.occasion().equals(occasion));
    }

    /** The day of the tabular calendar. @param month 1 to 12 */
    static LocalDate date(int year, int month, int day) {
        long before = (59L * (month - 1) + 1) / 2;
        long julian = day + before + (year - 1) * 354L + Math.floorDiv(3 + 11L * year, 30L) + CIVIL_EPOCH;
        return LocalDate.ofEpochDay(julian - JULIAN_DAY_OF_1970);
    }

    /**
     * The proposed days of a Gregorian year.
     *
     * @param settled occasions that an order has settled for that year, which are not proposed
     */
    static List<ClosureDay> proposed(int year, Set<String> settled) {
        var days = new ArrayList<ClosureDay>();
        int hijri = (int) ((year - 622) * 33L / 32);
        for (int candidate = hijri - 1; candidate <= hijri + 2; candidate++) {
            for (var feast : FEASTS) {
                var first = date(candidate, feast.month(), feast.day());
                var observed = !feast.occasion().equals("ISLAMIC_NEW_YEAR") || candidate >= FIRST_MUHARRAM_HOLIDAY;
                if (first.getYear() == year && observed && !settled.contains(feast.occasion())) {
                    for (int i = 0; i < feast.length(); i++) {
                        days.add(proposal(feast, first.plusDays(i)));
                    }
                }
            }
        }
        return days;
    }

    private static ClosureDay proposal(Feast feast, LocalDate date) {
        return new ClosureDay(
                date,
                feast.scope(),
                feast.code(),
                null,
                ClosureDay.Kind.PROVISIONAL,
                LocalDate.EPOCH,
                "tabular-calendar",
                "",
                Set.of(),
                feast.occasion(),
                feast.english(),
                feast.urdu(),
                feast.pashto(),
                "tabular Islamic calendar");
    }
}
