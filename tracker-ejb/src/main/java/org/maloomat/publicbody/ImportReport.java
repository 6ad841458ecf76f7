package org.maloomat.publicbody;

import java.util.List;

/**
 * What one import of the reference files did.
 *
 * @param unchanged how many rows found everything as they say
 * @param retired what left the files
 * @param refused rows that were not taken over; what they name stays as it was
 */
public record ImportReport(
        List<Entry> added, List<Changed> changed, int unchanged, List<Entry> retired, List<Refused> refused) {

    /** What a row stands for. */
    public enum Subject {
        DIVISION,
        DISTRICT,
        DISTRICT_ALIAS,
        TOPIC,
        CASE_STAGE,
        PUBLIC_BODY,
        INFORMATION_OFFICER
    }

    public record Entry(Subject subject, String code) {}

    public record Changed(Subject subject, String code, List<FieldChange> fields) {}

    /**
     * @param field the column
     * @param before the value replaced, empty if there was none
     * @param after the value now, empty if there is none
     */
    public record FieldChange(String field, String before, String after) {}

    /**
     * @param line in the file, 1 for its first
     * @param code the first cell, which may be empty
     * @param reason a message key, such as {@code reference.unknown}
     * @param arguments of the message
     */
    public record Refused(String file, long line, String code, String reason, List<Object> arguments) {}

    /** True if the import wrote anything. */
    public boolean hasChanges() {
        return !added.isEmpty() || !changed.isEmpty() || !retired.isEmpty();
    }
}
