package org.maloomat.request;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two subjects have at least half of all their words in common, so that a person should look. */
final class SimilarSubject {
    /** How many of a body's newest requests are looked through. */
    static final int MOST_COMPARED = 500;

    private static final int SHORTEST_WORD = 3;

    private SimilarSubject() {}

    static boolean isLike(String one, String other) {
        var here = words(one);
        var there = words(other);
        if (here.isEmpty() || there.isEmpty()) {
            return false;
        }
        var common = new HashSet<>(here);
        common.retainAll(there);
        var all = new HashSet<>(here);
        all.addAll(there);
        return 2 * common.size() >= all.size();
    }

    private static Set<String> words(String text) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
