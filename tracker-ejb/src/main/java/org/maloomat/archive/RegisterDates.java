package org.maloomat.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maloomat.shared.RuleViolation;

/** Reads the dates of one register. */
final class RegisterDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2}|\\d{4})(?:[T ].*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    /** Day 0 of Excel's calendar for all days after its false 29 February 1900 (ECMA-376 part 1, 18.17.4.1). */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int MONTHS = 12;
    private static final List<DateTimeFormatter> IN_WORDS = List.of(
            words("d-MMM-uu"),
            words("d-MMM-uuuu"),
            words("d MMM uuuu"),
            words("d MMMM uuuu"),
            words("MMM d, uuuu"),
            words("MMMM d, uuuu"));

    private boolean dayFirstSeen;
    private boolean monthFirstSeen;
    private final DayOrder order;

    /** @param order as somebody said it is */
    RegisterDates(DayOrder order) {
        this.order = order;
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Looks at one, to learn which number comes first. */
    void learn(String written) {
        var numbers = NUMBERS.matcher(ascii(written));
        if (numbers.matches()) {
            dayFirstSeen |= Integer.parseInt(numbers.group(1)) > MONTHS;
            monthFirstSeen |= Integer.parseInt(numbers.group(2)) > MONTHS;
        }
    }

    /**
     * The day; null for nothing.
     *
     * @throws RuleViolation {@code archive.badDate}, or {@code archive.ambiguousDate} where nothing tells which number is the day
     */
    LocalDate read(String written) {
        var text = ascii(written).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return read(text, written);
        } catch (DateTimeException e) {
            throw new RuleViolation("archive.badDate", written);
        }
    }

    private LocalDate read(String text, String written) {
        if (MONTH.matcher(text).matches()) {
            return YearMonth.parse(text).atEndOfMonth();
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1)));
        }
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            var year = numbers.group(3).length() == 2 ? "20" + numbers.group(3) : numbers.group(3);
            return isDayFirst(numbers.group(1), numbers.group(2), written)
                    ? day(year, numbers.group(2), numbers.group(1))
                    : day(year, numbers.group(1), numbers.group(2));
        }
        for (var words : IN_WORDS) {
            try {
                return LocalDate.parse(text, words);
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        throw new RuleViolation("archive.badDate", written);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private boolean isDayFirst(String first, String second, String written) {
        if (order != DayOrder.AS_THE_REGISTER_SHOWS) {
            return order == DayOrder.DAY_FIRST;
        }
        if (first.equals(second) || Integer.parseInt(first) > MONTHS) {
            return true;
        }
        if (Integer.parseInt(second) > MONTHS) {
            return false;
        }
        if (dayFirstSeen == monthFirstSeen) {
            throw new RuleViolation("archive.ambiguousDate", written);
        }
        return dayFirstSeen;
    }

    /** Digits of Urdu and Pashto as those of ASCII. */
    private static String ascii(String written) {
        return written.chars()
                .map(unit -> Character.isDigit(unit) ? '0' + Character.digit(unit, 10) : unit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
