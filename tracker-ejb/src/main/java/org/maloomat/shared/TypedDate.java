package org.maloomat.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as somebody typed it: year-month-day as ISO 8601 has it, in Western, Urdu or Arabic digits. */
public final class TypedDate {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private TypedDate() {}

    /** The day; empty for a text of another form and for a day that no calendar has, such as 29 February 2026. */
    public static Optional<LocalDate> find(String text) {
        try {
            return hasForm(text) ? Optional.of(LocalDate.parse(inWesternDigits(text), STRICT)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether the text is written like a date, though perhaps of a day that does not exist. */
    static boolean hasForm(String text) {
        return text != null && FORM.matcher(inWesternDigits(text)).matches();
    }

    private static String inWesternDigits(String text) {
        var digits = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            int value = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            digits.appendCodePoint(value < 0 ? c : '0' + value);
        });
        return digits.toString();
    }
}
