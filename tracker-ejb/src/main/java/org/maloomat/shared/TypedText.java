package org.maloomat.shared;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A text as somebody typed or pasted it. Programs put invisible marks of direction around what is copied from them; here the words
 * alone decide in which direction they run.
 */
public final class TypedText {
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final int POP_DIRECTION = 0x202C;
    private static final int POP_ISOLATE = 0x2069;

    private TypedText() {}

    /**
     * The text without marks of direction (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) and byte order marks. Joiners
     * (U+200C, U+200D) stay: they shape words. A text that an override turns round is left as it is, for {@link FieldChecks} to refuse.
     */
    public static String cleaned(String text) {
        if (text == null || text.codePoints().noneMatch(TypedText::isMark) || isTurned(text)) {
            return text;
        }
        return text.codePoints()
                .filter(point -> !isMark(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isMark(int point) {
        return isControl(point)
                || point == LEFT_TO_RIGHT_MARK
                || point == RIGHT_TO_LEFT_MARK
                || point == ARABIC_LETTER_MARK
                || point == BYTE_ORDER_MARK;
    }

    /** An embedding, an override, an isolate or the end of one (Unicode Standard Annex 9, 2.1 to 2.5). */
    static boolean isControl(int point) {
        return point >= 0x202A && point <= RIGHT_TO_LEFT_OVERRIDE || isIsolate(point) || point == POP_ISOLATE;
    }

    private static boolean isIsolate(int point) {
        return point >= 0x2066 && point < POP_ISOLATE;
    }

    /** Whether an override makes letters or digits run against their own direction (Unicode Standard Annex 9, X1 to X8). */
    private static boolean isTurned(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        return text.codePoints().anyMatch(point -> {
            if (Character.getDirectionality(point) == Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR) {
                open.clear();
            } else if (point == POP_ISOLATE) {
                closeIsolate(open);
            } else if (point == POP_DIRECTION) {
                if (!open.isEmpty() && !isIsolate(open.peek())) {
                    open.pop();
                }
            } else if (isControl(point)) {
                open.push(point);
            }
            return !open.isEmpty() && runsAgainst(open.peek(), point);
        });
    }

    private static void closeIsolate(Deque<Integer> open) {
        if (open.stream().anyMatch(TypedText::isIsolate)) {
            while (!isIsolate(open.pop())) {
                // What was opened inside ends with the isolate.
            }
        }
    }

    private static boolean runsAgainst(int opened, int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> opened == RIGHT_TO_LEFT_OVERRIDE;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                opened == LEFT_TO_RIGHT_OVERRIDE;
            default -> false;
        };
    }
}
