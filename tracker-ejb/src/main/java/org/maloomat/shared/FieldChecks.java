package org.maloomat.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with the fields of one form, in the order they are checked. */
public class FieldChecks {
    /** Longest address that a mail server must take: RFC 5321 section 4.5.3.1.3, less the angle brackets. */
    public static final int EMAIL_LENGTH = 254;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A text that must be there, at most so many UTF-16 units, without control or direction-override characters. */
    public FieldChecks required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            problems.add(new FieldProblem(field, "field.required"));
            return this;
        }
        return optional(field, text, longest);
    }

    /** The same for a text that may be missing. */
    public FieldChecks optional(String field, String text, int longest) {
        if (text == null) {
            return this;
        }
        if (text.length() > longest) {
            problems.add(new FieldProblem(field, "field.tooLong", longest, text.length()));
        }
        if (text.codePoints().anyMatch(FieldChecks::isForbidden)) {
            problems.add(new FieldProblem(field, "field.forbiddenCharacters"));
        }
        return this;
    }

    /** A text without line breaks, such as a name or a title, that may be missing. */
    public FieldChecks oneLine(String field, String text) {
        return that(text == null || text.lines().count() < 2, field, "field.oneLine");
    }

    /** An e-mail address that may be missing. */
    public FieldChecks email(String field, String address) {
        if (address != null
                && !address.isBlank()
                && (address.length() > EMAIL_LENGTH
                        || address.codePoints().anyMatch(FieldChecks::isForbidden)
                        || !EMAIL.matcher(address).matches())) {
            problems.add(new FieldProblem(field, "field.email"));
        }
        return this;
    }

    /** A date that must be there; see {@link TypedDate}. */
    public FieldChecks date(String field, String text) {
        if (text == null || text.isBlank()) {
            problems.add(new FieldProblem(field, "field.required"));
            return this;
        }
        return optionalDate(field, text);
    }

    /** The same for a date that may be missing. */
    public FieldChecks optionalDate(String field, String text) {
        if (text != null && !text.isBlank() && TypedDate.find(text).isEmpty()) {
            problems.add(new FieldProblem(field, TypedDate.hasForm(text) ? "field.noSuchDay" : "field.date"));
        }
        return this;
    }

    public FieldChecks that(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            problems.add(new FieldProblem(field, key, arguments));
        }
        return this;
    }

    /** @throws InvalidFields if anything was found */
    public void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    /** Control characters, and what {@link TypedText#cleaned} left because it turns a line around to deceive (Unicode TR 36, 3.1). */
    private static boolean isForbidden(int codePoint) {
        var control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        return control
                || TypedText.isControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == 0xFFFE;
    }
}
