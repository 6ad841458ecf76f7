package org.maloomat.index.language;

/**
 * One word of a text.
 *
 * @param text folded
 * @param start offset of its first char in the text
 * @param end offset after its last char
 * @param tie how it is written to the word before it
 */
public record Word(String text, int start, int end, Tie tie) {

    /** How a word is written to the one before it. */
    public enum Tie {
        APART,
        /** Only a hyphen stands between them, as in {@code co-ordination} and {@code BPS-17}. */
        HYPHEN,
        /** Both are one code or date, as in {@code BPS17} and {@code 5/3/2024}. */
        BOUND
    }

    Word(String text, int start, int end) {
        this(text, start, end, Tie.APART);
    }

    Word tied(Tie otherTie) {
        return new Word(text, start, end, otherTie);
    }

    /** Whether the hyphen before it may as well be left out, so that both are one word. */
    public boolean continues(Word before) {
        return tie == Tie.HYPHEN && (before.isLatin() && isLatin() || before.isArabic() && isArabic());
    }

    /** Both as one word that stands where they stand. */
    static Word joining(Word first, Word second) {
        return new Word(first.text + second.text, first.start, second.end, first.tie);
    }

    boolean isLatin() {
        return Script.of(text.codePointAt(0)) == Script.LATIN;
    }

    boolean isArabic() {
        return Script.isArabic(text.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
