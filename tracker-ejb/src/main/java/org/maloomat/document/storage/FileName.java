package org.maloomat.document.storage;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A sender's file name made harmless: no folders, quotes, control or direction characters, at most 150 characters. It is for
 * display only; no file is ever stored under it.
 */
public record FileName(String display) {
    static final int LONGEST = 150;
    private static final String NAMELESS = "document";
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029\"'`<>|:*?&;%$]");
    /** Joins letters in Urdu and Pashto words, so it stays. */
    private static final Pattern JOINER = Pattern.compile("(?<=\\p{IsArabic})\\u200C(?=\\p{IsArabic})");

    public static FileName of(String sent) {
        var name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var cleaned = new StringBuilder();
        for (var part : JOINER.split(name)) {
            cleaned.append(cleaned.isEmpty() ? "" : "\u200C")
                    .append(UNSAFE.matcher(part).replaceAll(""));
        }
        name = cleaned.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(shortened(name.isEmpty() ? NAMELESS : name));
    }

    /** What follows the last dot, without it; empty if there is none. */
    public String extension() {
        var dot = display.lastIndexOf('.');
        return dot < 0 ? "" : display.substring(dot + 1);
    }

    FileName withExtension(String extension) {
        var dot = display.lastIndexOf('.');
        return new FileName(shortened((dot <= 0 ? display : display.substring(0, dot)) + "." + extension));
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var tail = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var end = LONGEST - tail.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + tail;
    }
}
