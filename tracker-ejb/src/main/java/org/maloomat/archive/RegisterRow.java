package org.maloomat.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.maloomat.publication.ArchivePublishing.ArchivedRequest;
import org.maloomat.shared.RuleViolation;

/**
 * One row of a register on its way into an archive.
 *
 * @param today the day of the import: no register knows of later days
 */
record RegisterRow(CSVRecord record, ColumnMapping mapping, String archive, LocalDate today) {
    private static final int SUBJECT_LENGTH = 140;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_WORDS = 200;
    private static final int FIRST_YEAR = 1900;

    /**
     * @throws RuleViolation saying why the row cannot be taken: {@code archive.noNumber}, {@code archive.noSummary},
     *     {@code archive.numberTooLong}, {@code archive.textTooLong}, {@code archive.badDate}
     */
    ArchivedRequest read() {
        var number = text(RegisterField.NUMBER);
        var summary = text(RegisterField.SUMMARY);
        if (number.isEmpty()) {
            throw new RuleViolation("archive.noNumber");
        }
        if (summary.isEmpty()) {
            throw new RuleViolation("archive.noSummary");
        }
        if (summary.length() > LONGEST_TEXT) {
            throw new RuleViolation("archive.textTooLong", LONGEST_TEXT);
        }
        var words = text(RegisterField.OUTCOME);
        return new ArchivedRequest(
                key(number),
                archive,
                shortened(text(RegisterField.PUBLIC_BODY), SUBJECT_LENGTH),
                subject(summary),
                summary,
                date(RegisterField.RECEIVED_ON),
                date(RegisterField.DECIDED_ON),
                OutcomeWords.read(words),
                shortened(words, LONGEST_WORDS));
    }

    private String key(String number) {
        var plain =
                number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        var key = archive + "-" + plain;
        if (key.length() > 80 || plain.isEmpty()) {
            throw new RuleViolation("archive.numberTooLong");
        }
        return key;
    }

    private static String subject(String summary) {
        var line = summary.replaceAll("\\s+", " ");
        if (line.length() <= SUBJECT_LENGTH) {
            return line;
        }
        int end = line.lastIndexOf(' ', SUBJECT_LENGTH);
        return line.substring(0, end < SUBJECT_LENGTH / 2 ? SUBJECT_LENGTH : end) + " …";
    }

    private static String shortened(String text, int longest) {
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
    }

    private String text(RegisterField field) {
        var column = mapping.columns().get(field);
        return column == null || !record.isSet(column) ? "" : record.get(column).strip();
    }

    /** A day; null for none and for the placeholders that some registers put before 1900 or in years to come. */
    private LocalDate date(RegisterField field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return plausible(YearMonth.parse(text).atEndOfMonth());
            }
            return plausible(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new RuleViolation("archive.badDate", text);
        }
    }

    private LocalDate plausible(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > today.getYear() ? null : day;
    }
}
