package org.maloomat.index.lucene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A span of days.
 *
 * @param first inclusive; null for no bound
 * @param last inclusive; null for no bound
 */
record Days(LocalDate first, LocalDate last) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-|–|\\.\\.)(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /** Reads a year, two years, a month or a day, in digits of any script; null where it is none. */
    static Days of(String written) {
        var text = new StringBuilder();
        written.strip().codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                text.append(Character.digit(c, 10));
            } else {
                text.appendCodePoint(c);
            }
        });
        try {
            return read(text.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Days read(String text) {
        var year = YEAR.matcher(text);
        if (year.matches()) {
            return years(number(year.group(1)), number(year.group(1)));
        }
        var years = YEARS.matcher(text);
        if (years.matches()) {
            return years(number(years.group(1)), number(years.group(2)));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            var whole = YearMonth.of(number(month.group(1)), number(month.group(2)));
            return new Days(whole.atDay(1), whole.atEndOfMonth());
        }
        var day = DAY.matcher(text);
        if (day.matches()) {
            return day(number(day.group(1)), number(day.group(2)), number(day.group(3)));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches()
                ? day(number(dayFirst.group(3)), number(dayFirst.group(2)), number(dayFirst.group(1)))
                : null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Days years(int first, int last) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Days day(int year, int month, int day) {
        var date = LocalDate.of(year, month, day);
        return new Days(date, date);
    }

    /** First and last day as ISO dates with a slash between them; an open end is empty. */
    @Override
    public String toString() {
        return (first == null ? "" : first) + "/" + (last == null ? "" : last);
    }
}
