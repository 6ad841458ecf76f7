package org.maloomat.index.language;

/** The two scripts the portal is written in, digits of any script, and everything else. */
enum Script {
    LATIN,
    ARABIC,
    DIGIT,
    OTHER,
    NONE;

    static Script of(int c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (isArabic(c)) {
            return Character.isLetter(c) ? ARABIC : NONE;
        }
        if (Character.isLetter(c)) {
            return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? LATIN : OTHER;
        }
        return NONE;
    }

    static boolean isArabic(int c) {
        return c >= 0x600 && c <= 0x6FF
                || c >= 0x750 && c <= 0x77F
                || c >= 0xFB50 && c <= 0xFDFF
                || c >= 0xFE70 && c <= 0xFEFE;
    }
}
