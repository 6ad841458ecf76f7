package org.maloomat.document.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Text in whatever character set an office saved it: Unicode by its mark, UTF-8 where it is valid, UTF-16 without a mark by its
 * pattern, and of the two old sets in use in the country that of Urdu (Windows-1256) where letters of Arabic stand in rows, else
 * Windows-1252. Windows-1256 has the accented letters of French in the same places.
 *
 * @param text without byte order mark, with line feeds as its only ends of lines
 */
public record TextDecoding(String text, Charset charset) {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern URDU = Pattern.compile("[\\p{IsArabic}\\u200C]{2,}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Of the code units, how many are of the Latin, Arabic or punctuation block in UTF-16 without a mark. */
    private static final double OF_KNOWN_BLOCKS = 0.9;

    public static TextDecoding of(byte[] bytes) {
        return of(bytes, charset(bytes));
    }

    /** By this set, whatever the bytes look like; what it does not know becomes U+FFFD. */
    public static TextDecoding of(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        return new TextDecoding(text.replaceAll("\r\n?", "\n"), charset);
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (isOfKnownBlocks(bytes, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (isOfKnownBlocks(bytes, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return isUrdu(new String(bytes, WINDOWS_1256)) ? WINDOWS_1256 : WINDOWS_1252;
        }
    }

    private static boolean isUrdu(String text) {
        long inRows = URDU.matcher(text)
                .results()
                .mapToLong(row -> row.end() - row.start())
                .sum();
        return inRows * 2 > text.chars().filter(unit -> unit > 0x7F).count();
    }

    /** @param at of the higher byte of each unit: 1 where the lower comes first, else 0 */
    private static boolean isOfKnownBlocks(byte[] bytes, int at) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return false;
        }
        int known = 0;
        int nulls = 0;
        for (int i = at; i < bytes.length; i += 2) {
            nulls += bytes[i] == 0 ? 1 : 0;
            known += bytes[i] == 0 || bytes[i] == 0x06 || bytes[i] == 0x20 ? 1 : 0;
        }
        return nulls > 0 && known > bytes.length / 2 * OF_KNOWN_BLOCKS;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
