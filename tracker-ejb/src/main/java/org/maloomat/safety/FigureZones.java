package org.maloomat.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretches of a text in which a long number may stand: digits, what separates or masks them, and the letters that are
 * taken for digits. Only these are searched for card and telephone numbers, which keeps the search of prose fast.
 */
final class FigureZones {
    private static final int LEAST_DIGITS = 6;
    private static final int LEAST_MASKS = 5;
    private static final String MASKS = "x*#\u2022_?";
    private static final byte OTHER = 0;
    private static final byte DIGIT = 1;
    private static final byte MASK = 2;
    private static final byte PART = 3;
    private static final byte[] KINDS = kinds();

    private record Zone(int start, int end) {}

    private final String text;
    private final List<Zone> zones = new ArrayList<>();

    FigureZones(String folded) {
        text = folded;
        int at = 0;
        while (at < folded.length()) {
            int start = at;
            int digits = 0;
            int masks = 0;
            for (; at < folded.length() && KINDS[folded.charAt(at)] != OTHER; at++) {
                digits += KINDS[folded.charAt(at)] == DIGIT ? 1 : 0;
                masks += KINDS[folded.charAt(at)] == MASK ? 1 : 0;
            }
            if (digits >= LEAST_DIGITS || masks >= LEAST_MASKS) {
                zones.add(new Zone(start, at));
            }
            at++;
        }
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        " -./~()+,|!oqlisbz\u06C1\u0627".chars().forEach(unit -> kinds[unit] = PART);
        MASKS.chars().forEach(unit -> kinds[unit] = MASK);
        "0123456789".chars().forEach(unit -> kinds[unit] = DIGIT);
        return kinds;
    }

    /** Hands over each match; the match may look at the text outside the zone. */
    void each(Pattern pattern, Consumer<Matcher> match) {
        if (zones.isEmpty()) {
            return;
        }
        var matcher = pattern.matcher(text).useTransparentBounds(true);
        for (var zone : zones) {
            matcher.region(zone.start(), zone.end());
            while (matcher.find()) {
                match.accept(matcher);
            }
        }
    }
}
