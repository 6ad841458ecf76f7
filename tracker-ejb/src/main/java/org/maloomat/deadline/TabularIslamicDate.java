package org.maloomat.deadline;

import java.time.LocalDate;

/**
 * A date of the tabular Islamic calendar with its cycle of thirty years and the civil epoch of Friday 16 July 622
 * (Julian): what ICU and CLDR call {@code islamic-civil}. Arithmetic alone, so at most a proposal: in Pakistan the month
 * begins when the moon is sighted.
 *
 * @param month 1 (Muharram) to 12 (Dhul-Hijja)
 * @param day 1 to 30
 */
record TabularIslamicDate(int year, int month, int day) {

    private static final long EPOCH_DAY_BEFORE_1_MUHARRAM_1 = 1_948_439L - 2_440_588L;

    TabularIslamicDate {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) {
            throw new IllegalArgumentException("no Islamic date: " + year + "-" + month + "-" + day);
        }
    }

    LocalDate toLocalDate() {
        var daysOfYearsBefore = (year - 1) * 354L + (3 + 11L * year) / 30;
        var daysOfMonthsBefore = 29L * (month - 1) + month / 2;
        return LocalDate.ofEpochDay(EPOCH_DAY_BEFORE_1_MUHARRAM_1 + daysOfYearsBefore + daysOfMonthsBefore + day);
    }
}
