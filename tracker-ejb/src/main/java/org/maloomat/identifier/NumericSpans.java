package org.maloomat.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretches of a text in which a long number may stand: digits, what separates or masks them, and the letters that are
 * taken for digits. Only these are searched for card and telephone numbers, which keeps the search of prose and of tables fast.
 * A comma stands between two numbers, never inside one of these.
 */
final class NumericSpans {
    /** No card and no telephone number has fewer … */
    private static final int LEAST_DIGITS = 9;
    /** … unless it begins with a plus sign … */
    private static final int LEAST_DIGITS_ABROAD = 8;
    /** … or units stand in for digits. */
    private static final int LEAST_TRUE_DIGITS = 6;

    private static final int LEAST_STAND_INS = 3;
    private static final int LEAST_MASKS = 5;
    private static final int SHORTEST_MASKED = 9;
    private static final String MASKS = "x*#\u2022_?";
    private static final byte OTHER = 0;
    private static final byte DIGIT = 1;
    private static final byte MASK = 2;
    private static final byte LETTER = 3;
    private static final byte PLUS = 4;
    private static final byte PART = 5;
    private static final byte[] KINDS = kinds();

    private record Zone(int start, int end) {}

    private final String text;
    private final List<Zone> zones = new ArrayList<>();

    NumericSpans(String folded) {
        text = folded;
        int at = 0;
        while (at < folded.length()) {
            if (KINDS[folded.charAt(at)] == OTHER) {
                at++;
                continue;
            }
            int start = at;
            var counts = new int[PART + 1];
            for (; at < folded.length() && KINDS[folded.charAt(at)] != OTHER; at++) {
                counts[KINDS[folded.charAt(at)]]++;
            }
            if (mayHoldNumber(counts)) {
                zones.add(new Zone(start, at));
            }
        }
    }

    private static boolean mayHoldNumber(int[] counts) {
        int digits = counts[DIGIT];
        int masks = counts[MASK];
        return digits >= LEAST_DIGITS
                || digits >= LEAST_DIGITS_ABROAD && counts[PLUS] > 0
                || digits >= LEAST_TRUE_DIGITS && masks + counts[LETTER] >= LEAST_STAND_INS
                || masks >= LEAST_MASKS
                || masks > 0 && digits + masks >= SHORTEST_MASKED;
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        " -./~()".chars().forEach(unit -> kinds[unit] = PART);
        "|!oqlisbz\u06C1\u0627".chars().forEach(unit -> kinds[unit] = LETTER);
        kinds['+'] = PLUS;
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
