package org.maloomat.deadline;

import java.util.ArrayList;
import java.util.List;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;

/** What is wrong with a file, each fault with the row or event it is in. */
final class FileFaults {
    static final String FIELD = "file";

    private static final int MOST = 50;
    private static final int LONGEST_WORD = 60;

    private final List<FieldProblem> faults = new ArrayList<>();

    void add(String key, Object... arguments) {
        if (faults.size() < MOST) {
            faults.add(new FieldProblem(FIELD, key, arguments));
        }
    }

    boolean isAny() {
        return !faults.isEmpty();
    }

    /** @throws InvalidFields if there is any */
    void refuseIfAny() {
        if (isAny()) {
            throw new InvalidFields(faults);
        }
    }

    static InvalidFields only(String key, Object... arguments) {
        return new InvalidFields(List.of(new FieldProblem(FIELD, key, arguments)));
    }

    /** Words out of a file, cut so that a sentence about them stays readable. */
    static String word(String text) {
        if (text == null) {
            return "";
        }
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_WORD ? line : line.substring(0, LONGEST_WORD) + "…";
    }
}
