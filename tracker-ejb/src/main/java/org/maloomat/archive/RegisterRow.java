package org.maloomat.archive;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.maloomat.publication.ArchivePublishing.ArchivedRequest;
import org.maloomat.shared.RuleViolation;

/**
 * One row of a register on its way into an archive.
 *
 * @param dates what is known of how the register writes them
 * @param today the day of the import: no register knows of later days
 */
record RegisterRow(RegisterTable.Row row, ColumnMapping mapping, RegisterDates dates, String archive, LocalDate today) {
    private static final int SUBJECT_LENGTH = 140;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_WORDS = 200;
    private static final int FIRST_YEAR = 1900;

    /**
     * @throws RuleViolation saying why the row cannot be taken: {@code archive.noNumber}, {@code archive.noSummary},
     *     {@code archive.numberTooLong}, {@code archive.textTooLong}, {@code archive.badDate},
     *     {@code archive.ambiguousDate}, {@code archive.decidedBeforeReceived}
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
        var receivedOn = date(RegisterField.RECEIVED_ON);
        var decidedOn = date(RegisterField.DECIDED_ON);
        if (receivedOn != null && decidedOn != null && decidedOn.isBefore(receivedOn)) {
            throw new RuleViolation("archive.decidedBeforeReceived", decidedOn, receivedOn);
        }
        return new ArchivedRequest(
                key(number),
                archive,
                shortened(text(RegisterField.PUBLIC_BODY), SUBJECT_LENGTH),
                subject(summary),
                summary,
                receivedOn,
                decidedOn,
                OutcomeWords.read(words),
                shortened(words, LONGEST_WORDS));
    }

    /** Letters beyond those of an address stand by their numbers in Unicode, so that two never become one. */
    private String key(String number) {
        var letters = new StringBuilder();
        Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> {
                    if (Character.isDigit(point)) {
                        letters.append(Character.digit(point, 10));
                    } else if (point < 0x80 || !Character.isLetter(point)) {
                        letters.appendCodePoint(point);
                    } else {
                        letters.append(String.format(Locale.ROOT, "U%04X", point));
                    }
                });
        var plain = letters.toString().replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
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
        return row.cell(mapping.columns().get(field));
    }

    /** A day; null for none and for the placeholders that some registers put before 1900 or in years to come. */
    private LocalDate date(RegisterField field) {
        var day = dates.read(text(field));
        return day == null ? null : plausible(day);
    }

    private LocalDate plausible(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > today.getYear() ? null : day;
    }
}
