package org.maloomat.deadline;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several codes in one cell of a file, with spaces between them. */
final class CodeList {
    private CodeList() {}

    static Set<String> read(String text) {
        return text.isBlank() ? Set.of() : Arrays.stream(text.split(" +")).collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of their letters, so that the same words are always the same text. */
    static String write(Set<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }
}
