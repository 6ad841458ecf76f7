package org.maloomat.index.language;

/**
 * One word of a text.
 *
 * @param text folded
 * @param start offset of its first char in the text
 * @param end offset after its last char
 */
public record Word(String text, int start, int end) {

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
