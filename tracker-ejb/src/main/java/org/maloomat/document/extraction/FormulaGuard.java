package org.maloomat.document.extraction;

import java.util.regex.Pattern;

/** Keeps a spreadsheet program from running a published cell as a formula (OWASP, CSV injection). */
public final class FormulaGuard {
    private static final Pattern STARTS_FORMULA =
            Pattern.compile("^[\\s\\u00A0\\u00AD\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|^[\\t\\r\\n]");
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9][0-9.,]*(E[+-]?[0-9]+)?\\s*%?\\s*");

    private FormulaGuard() {}

    /** The cell, with an apostrophe before it if it could be taken for a formula; numbers stay numbers. */
    public static String safe(String cell) {
        return STARTS_FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
