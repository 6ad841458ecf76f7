package org.maloomat.publicbody;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** One line of a reference file; every reading refuses the row with a reason instead of guessing. */
record ReferenceLine(CSVRecord cells, int place) {
    String required(String column, int atMost) {
        var text = optional(column, atMost);
        if (text == null) {
            throw new RowRefused("reference.missing", column);
        }
        return text;
    }

    /** The text without surrounding space, or null if there is none. */
    String optional(String column, int atMost) {
        var text = cells.get(column).strip();
        if (text.length() > atMost) {
            throw new RowRefused("reference.tooLong", column, atMost);
        }
        return text.isEmpty() ? null : text;
    }

    /** The columns {@code prefix_en}, {@code prefix_ur} and {@code prefix_ps}; only the last may be empty. */
    Names names(String prefix) {
        var atMost = prefix.startsWith("outside") ? 500 : 200;
        return new Names(
                required(prefix + "_en", atMost), required(prefix + "_ur", atMost), optional(prefix + "_ps", atMost));
    }

    String oneOf(String column, Set<String> known) {
        return known(column, required(column, 200), known);
    }

    String optionallyOneOf(String column, Set<String> known) {
        var text = optional(column, 200);
        return text == null ? null : known(column, text, known);
    }

    private static String known(String column, String text, Set<String> known) {
        if (!known.contains(text)) {
            throw new RowRefused("reference.unknown", column, text);
        }
        return text;
    }

    <T extends Enum<T>> T choice(String column, Class<T> type) {
        var text = required(column, 200);
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new RowRefused("reference.unknown", column, text);
    }

    boolean flag(String column) {
        return Boolean.parseBoolean(oneOf(column, Set.of("true", "false")));
    }

    /** A date as {@code YYYY-MM-DD}, or null if there is none. */
    LocalDate date(String column) {
        var text = optional(column, 200);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RowRefused("reference.unknown", column, text);
        }
    }
}
