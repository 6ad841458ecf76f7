package org.maloomat.deadline;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;

/** A reference file in CSV, with a header, read whole; each row knows its line. */
final class ReferenceTable {

    private ReferenceTable() {}

    /** The rows of a file. Throws {@link ReferenceDataException} for text that is no table or lacks a column. */
    static List<Row> read(String file, Reader text, Set<String> columns) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (var parser = format.parse(text)) {
            if (!Set.copyOf(parser.getHeaderNames()).equals(columns)) {
                throw new ReferenceDataException(
                        file, 1, "the columns are " + parser.getHeaderNames() + " instead of " + columns);
            }
            var rows = new ArrayList<Row>();
            for (var record : parser) {
                if (!record.isConsistent()) {
                    throw new ReferenceDataException(
                            file, parser.getCurrentLineNumber(), record.size() + " cells instead of " + columns.size());
                }
                rows.add(new Row(file, parser.getCurrentLineNumber(), record.toMap()));
            }
            return rows;
        } catch (CSVException e) {
            throw new ReferenceDataException(file, e.getMessage(), e);
        } catch (IOException e) {
            throw new ReferenceDataException(file, "cannot be read", e);
        }
    }

    /** One row. Every accessor throws {@link ReferenceDataException} naming file and line if the cell does not fit. */
    record Row(String file, long line, Map<String, String> cells) {

        String text(String column) {
            return cells.get(column);
        }

        String required(String column) {
            var value = text(column);
            if (value.isEmpty()) {
                throw refused(column + " is empty");
            }
            return value;
        }

        String textOrNull(String column) {
            var value = text(column);
            return value.isEmpty() ? null : value;
        }

        LocalDate date(String column) {
            var value = required(column);
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw refused(column + " is no date: " + value);
            }
        }

        LocalDate dateOrNull(String column) {
            return text(column).isEmpty() ? null : date(column);
        }

        int number(String column) {
            var value = required(column);
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw refused(column + " is no number: " + value);
            }
        }

        boolean flag(String column) {
            return switch (required(column)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw refused(column + " is neither true nor false");
            };
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            return constant(column, required(column), type);
        }

        <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
            return words(column).stream()
                    .map(word -> constant(column, word, type))
                    .collect(Collectors.toUnmodifiableSet());
        }

        Set<String> words(String column) {
            return CodeList.read(text(column));
        }

        ReferenceDataException refused(String reason) {
            return new ReferenceDataException(file, line, reason);
        }

        private <E extends Enum<E>> E constant(String column, String value, Class<E> type) {
            try {
                return Enum.valueOf(type, value);
            } catch (IllegalArgumentException e) {
                throw refused(column + " is " + value + ", not one of " + Arrays.toString(type.getEnumConstants()));
            }
        }
    }
}
