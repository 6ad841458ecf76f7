package org.maloomat.document.extraction;

/** Text as every database and page can hold it: no control characters but line and tab, no half of a surrogate pair. */
public final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    public static String of(CharSequence text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append(REPLACEMENT);
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                clean.appendCodePoint(point);
            } else if (point != '\r') {
                clean.append(' ');
            }
        });
        return clean.toString();
    }
}
