package org.maloomat.document.extraction;

/** Plain text put together piece by piece: no blank lines, nothing around a line, each ended. */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    void append(String words) {
        line.append(words);
        if (text.length() + line.length() > DocumentReading.LONGEST_TEXT) {
            throw new Refusal(Refusal.TOO_MUCH_TEXT, DocumentReading.LONGEST_TEXT);
        }
    }

    /** Ends the line begun, if any. */
    void endLine() {
        var whole = line.toString().strip();
        if (!whole.isEmpty()) {
            text.append(whole).append('\n');
        }
        line.setLength(0);
    }

    @Override
    public String toString() {
        endLine();
        return CleanText.of(text);
    }
}
