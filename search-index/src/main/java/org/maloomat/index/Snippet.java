package org.maloomat.index;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A passage of published text with the words found marked. Plain text without bidi controls: whoever shows it escapes it, and sets it
 * apart from what stands around it, in HTML as an element with the direction of {@link #isRightToLeft}, in plain text by {@link
 * #isolated}.
 *
 * @param parts in logical order; together they are the passage
 */
public record Snippet(List<Part> parts) {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** A stretch of the passage. */
    public record Part(String text, boolean highlighted) {}

    public Snippet {
        parts = List.copyOf(parts);
    }

    /** The passage without marks. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The passage between isolates, so that neither it nor the text around it turns the other's direction. */
    public String isolated() {
        return FIRST_STRONG_ISOLATE + text() + POP_DIRECTIONAL_ISOLATE;
    }

    public boolean isHighlighted() {
        return parts.stream().anyMatch(Part::highlighted);
    }

    /** Whether the first letter that has a direction runs from right to left (Unicode Bidirectional Algorithm, rules P2 and P3). */
    public boolean isRightToLeft() {
        return text().codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }
}
