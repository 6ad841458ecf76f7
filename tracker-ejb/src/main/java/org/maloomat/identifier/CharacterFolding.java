package org.maloomat.identifier;

import java.text.Normalizer;

/**
 * Folds each UTF-16 unit to one unit, so that offsets in the folded text are offsets in the original: presentation forms
 * and full-width forms to their plain letter, every decimal digit to ASCII, letters to lower case, the yehs, kafs, gafs,
 * hehs and alefs of Urdu, Pashto and Arabic to one each, every dash to a hyphen, white space and invisible marks to a
 * space. Vowel signs become {@link #DROPPED}.
 */
public final class CharacterFolding {
    /** Stands for a unit that is part of its word but says nothing, such as a vowel sign or a tatweel. */
    public static final char DROPPED = '\0';

    private static final String VARIANTS =
            "يیىیېیۍیئیۓےكکڪکګگهہھہۀہۂہۃہةہەہآاأاإاٱاؤوټٹډڈړڑڼن٫.٬,،,؛;۔.‘'’'ʼ'`'“\"”\"⁄/∕/\\/";
    private static final char[] TABLE = table();

    private CharacterFolding() {}

    public static char fold(char unit) {
        return TABLE[unit];
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = plain((char) unit);
        }
        for (int unit = 0; unit < table.length; unit++) {
            var at = VARIANTS.indexOf(table[unit]);
            if (at >= 0 && at % 2 == 0) {
                table[unit] = VARIANTS.charAt(at + 1);
            }
        }
        return table;
    }

    private static char plain(char unit) {
        if (Character.isSurrogate(unit)) {
            return unit;
        }
        var compatible = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC);
        var letter = compatible.length() == 1 ? compatible.charAt(0) : unit;
        if (Character.digit(letter, 10) >= 0 && Character.isDigit(letter)) {
            return (char) ('0' + Character.digit(letter, 10));
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> DROPPED;
            case Character.DASH_PUNCTUATION -> '-';
            case Character.FORMAT, Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR -> ' ';
            case Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> letter == '\u2212' ? '-' : letter == '\u0640' ? DROPPED : Character.toLowerCase(letter);
        };
    }
}
