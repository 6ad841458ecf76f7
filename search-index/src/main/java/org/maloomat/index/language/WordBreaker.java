package org.maloomat.index.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words. Marks and bidi controls belong to the word around them, a zero-width non-joiner ends it, a change of script
 * ends it; a statute section ({@code 376-A}, {@code ۳۵۴-اے}) and a dotted or spaced abbreviation ({@code F.I.R.}, {@code ت پ}) are one
 * word each.
 */
public final class WordBreaker {

    private static final int LONGEST_WORD = 100;
    private static final String PLURAL_SIGN = " جات";

    private WordBreaker() {}

    /** The words of a text in their order. */
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            var special = Abbreviation.at(text, at, words);
            if (special == null) {
                special = Section.at(text, at);
            }
            if (special != null) {
                words.add(special);
                at = special.end();
                continue;
            }
            int c = text.codePointAt(at);
            var script = Script.of(c);
            if (script == Script.NONE) {
                at += Character.charCount(c);
                continue;
            }
            int end = withPluralSign(text, endOfWord(text, at, script), script);
            addWord(text, at, end, words);
            at = end < text.length() && isPossessive(text, end) ? end + 2 : end;
        }
        return words;
    }

    private static void addWord(String text, int start, int end, List<Word> words) {
        var folded = Folding.fold(text.substring(start, end)).replace("'", "").replace("’", "");
        if (!folded.isEmpty()) {
            words.add(
                    new Word(folded.length() > LONGEST_WORD ? folded.substring(0, LONGEST_WORD) : folded, start, end));
        }
    }

    private static int endOfWord(String text, int start, Script script) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!belongs(c, script) && !isApostropheInside(text, at, script)) {
                break;
            }
            if (isPossessive(text, at)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** The plural sign of محکمہ جات is part of the word before it, whether written apart or not. */
    private static int withPluralSign(String text, int end, Script script) {
        int after = end + PLURAL_SIGN.length();
        return script == Script.ARABIC
                        && text.startsWith(PLURAL_SIGN, end)
                        && (after == text.length() || Script.of(text.codePointAt(after)) != Script.ARABIC)
                ? after
                : end;
    }

    private static boolean belongs(int c, Script script) {
        var other = Script.of(c);
        return other == script || script == Script.LATIN && other == Script.DIGIT || isInsideWord(c);
    }

    static boolean isInsideWord(int c) {
        return c != 0x200C && (Folding.isMark(c) || c == 'ـ' || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isApostropheInside(String text, int at, Script script) {
        return script == Script.LATIN
                && isApostrophe(text.charAt(at))
                && at + 1 < text.length()
                && Script.of(text.codePointAt(at + 1)) == Script.LATIN;
    }

    private static boolean isPossessive(String text, int at) {
        return isApostrophe(text.charAt(at))
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || Script.of(text.codePointAt(at + 2)) == Script.NONE);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
