package org.maloomat.index;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A passage of published text with the words found marked. Plain text: whoever shows it escapes it.
 *
 * @param parts in logical order; together they are the passage
 */
public record Snippet(List<Part> parts) {

    /** A stretch of the passage. */
    public record Part(String text, boolean highlighted) {}

    public Snippet {
        parts = List.copyOf(parts);
    }

    /** The passage without marks. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    public boolean isHighlighted() {
        return parts.stream().anyMatch(Part::highlighted);
    }
}
