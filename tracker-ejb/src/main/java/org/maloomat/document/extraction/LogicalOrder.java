package org.maloomat.document.extraction;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From a line as the eye meets it, left to right, back to the order in which it is read: the Unicode bidirectional algorithm (UAX
 * 9) undone. A line that begins and ends with letters that run from right to left, or has more of them than others, is one of a paragraph
 * that does. What cannot be told
 * apart on the page, such as a number between Latin and Urdu, goes with the Latin.
 */
final class LogicalOrder {
    /** Each that opens before the one that closes it. */
    private static final String BRACKETS = "()[]{}<>«»";

    private final String seen;
    private final List<Integer> order = new ArrayList<>();

    private LogicalOrder(String seen) {
        this.seen = seen;
    }

    /**
     * Places in the line, in the order in which they are read.
     *
     * @param seen one line from left to right
     */
    static List<Integer> of(String seen) {
        var line = new LogicalOrder(seen);
        if (isMostlyRightToLeft(seen)) {
            line.rightToLeft(0, seen.length());
        } else {
            line.leftToRight();
        }
        return line.order;
    }

    /**
     * The line in the order in which it is read. Some programs say of a bracket in a stretch that runs from right to left what it looks
     * like, others what was typed: where they would close before they open, they are turned.
     */
    static String read(String seen) {
        var places = of(seen);
        var typed = new StringBuilder();
        places.forEach(place -> typed.append(seen.charAt(place)));
        if (isInOrder(typed)) {
            return typed.toString();
        }
        var turned = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            var letter = seen.charAt(places.get(i));
            turned.append(runsBack(places, i) ? mirrored(letter) : letter);
        }
        return (isInOrder(turned) ? turned : typed).toString();
    }

    private static boolean runsBack(List<Integer> places, int at) {
        return at > 0 && places.get(at - 1) > places.get(at)
                || at + 1 < places.size() && places.get(at + 1) < places.get(at);
    }

    /** Whether no bracket closes that was not opened. */
    private static boolean isInOrder(CharSequence text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            int bracket = BRACKETS.indexOf(text.charAt(i));
            open += bracket < 0 ? 0 : bracket % 2 == 0 ? 1 : -1;
        }
        return open == 0;
    }

    /** The other way: places in a line that is read, as the eye meets them from left to right. */
    static List<Integer> seen(String read) {
        var bidi =
                new Bidi(read, isMostlyRightToLeft(read) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[read.length()];
        var order = new Integer[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return List.of(order);
    }

    static boolean hasRightToLeft(String text) {
        return text.chars().anyMatch(LogicalOrder::isRightToLeft);
    }

    /** By its ends where both are of this direction, else by the greater number of letters. */
    private static boolean isMostlyRightToLeft(String text) {
        var strong = text.chars()
                .filter(letter -> isRightToLeft(letter) || isLeftToRight(letter))
                .toArray();
        if (strong.length == 0) {
            return false;
        }
        long back = IntStream.of(strong).filter(LogicalOrder::isRightToLeft).count();
        return isRightToLeft(strong[0]) && isRightToLeft(strong[strong.length - 1]) || back * 2 > strong.length;
    }

    /** A line of a paragraph that runs from left to right: only its stretches of the other direction are turned. */
    private void leftToRight() {
        for (int at = 0; at < seen.length(); ) {
            if (!isRightToLeft(seen.charAt(at))) {
                order.add(at++);
                continue;
            }
            int end = at;
            for (int i = at; i < seen.length() && !isLeftToRight(seen.charAt(i)); i++) {
                end = isRightToLeft(seen.charAt(i)) ? i + 1 : end;
            }
            rightToLeft(at, end);
            at = end;
        }
    }

    private void rightToLeft(int from, int to) {
        for (int at = to - 1; at >= from; ) {
            int start = startOfRun(from, at);
            for (int i = start; i <= at; i++) {
                order.add(i);
            }
            at = start - 1;
        }
    }

    /** Where a run that is read from left to right and ends here begins; the end itself for anything else. */
    private int startOfRun(int from, int end) {
        int latin = startOfLatin(from, end);
        if (latin < end || isLeftToRight(seen.charAt(end))) {
            return latin;
        }
        if (!isDigit(end) && !(isTerminator(end) && end > from && isDigit(end - 1) && !isAfterRightToLeft(end))) {
            return end;
        }
        return startOfNumber(from, end);
    }

    /** Latin words with the numbers that follow them (rules W7, N1). */
    private int startOfLatin(int from, int end) {
        if (!isLeftToRight(seen.charAt(end)) && !isDigit(end)) {
            return end;
        }
        int start = end;
        for (int i = end; i >= from && !isRightToLeft(seen.charAt(i)); i--) {
            start = isLeftToRight(seen.charAt(i)) ? i : start;
        }
        return start;
    }

    /**
     * After letters of Arabic script a number is an Arabic one, which only single common separators hold together; otherwise hyphens
     * and signs of percent do too (rules W2 to W6).
     */
    private int startOfNumber(int from, int end) {
        var isArabic = isAfterRightToLeft(end) || directionality(end) == Character.DIRECTIONALITY_ARABIC_NUMBER;
        int start = end;
        while (start > from) {
            int before = start - 1;
            if (isDigit(before) || !isArabic && isTerminator(before)) {
                start = before;
            } else if (before > from && isDigit(before - 1) && isDigit(start) && joins(before, isArabic)) {
                start = before - 1;
            } else {
                break;
            }
        }
        return start;
    }

    private boolean joins(int at, boolean isArabic) {
        var kind = directionality(at);
        return kind == Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR
                || !isArabic && kind == Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR;
    }

    /** What was read before stands further right. */
    private boolean isAfterRightToLeft(int at) {
        for (int i = at + 1; i < seen.length(); i++) {
            if (isRightToLeft(seen.charAt(i))) {
                return directionality(i) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            }
            if (isLeftToRight(seen.charAt(i))) {
                return false;
            }
        }
        return false;
    }

    private boolean isDigit(int at) {
        var kind = directionality(at);
        return kind == Character.DIRECTIONALITY_EUROPEAN_NUMBER || kind == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private boolean isTerminator(int at) {
        return directionality(at) == Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR;
    }

    private byte directionality(int at) {
        return Character.getDirectionality(seen.charAt(at));
    }

    private static boolean isRightToLeft(int letter) {
        var kind = Character.getDirectionality(letter);
        return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int letter) {
        return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static char mirrored(char letter) {
        int at = BRACKETS.indexOf(letter);
        return at < 0 ? letter : BRACKETS.charAt(at ^ 1);
    }
}
