package org.maloomat.index.language;

import java.util.ArrayList;
import java.util.List;
import org.maloomat.index.language.Word.Tie;

/**
 * Cuts text into words. Marks and bidi controls belong to the word around them, a zero-width non-joiner ends it, a change of script
 * ends it; a statute section ({@code 376-A}, {@code ۳۵۴-اے}) and a dotted or spaced abbreviation ({@code F.I.R.}, {@code ت پ}) are one
 * word each. Letters and the digits beside them are words of their own, so that {@code BPS17}, {@code BPS-17} and {@code BPS 17} have
 * the same words.
 */
public final class WordBreaker {

    private static final int LONGEST_WORD = 100;
    private static final String PLURAL_SIGN = " جات";
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2212";
    private static final char SOFT_HYPHEN = '\u00AD';

    private WordBreaker() {}

    /** The words of a text in their order. */
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            var script = Script.of(c);
            int end = addSpecial(text, at, script, words);
            if (end > at) {
                at = end;
            } else if (script == Script.NONE) {
                at += Character.charCount(c);
            } else {
                end = withPluralSign(text, endOfWord(text, at, script), script);
                addWord(text, at, end, words);
                at = end < text.length() && isPossessive(text, end) ? end + 2 : end;
            }
        }
        return words;
    }

    /** The words of a text, those bound to each other as one. */
    public static List<Word> codes(String text) {
        var codes = new ArrayList<Word>();
        for (var word : words(text)) {
            codes.add(word.tie() == Tie.BOUND ? Word.joining(codes.remove(codes.size() - 1), word) : word);
        }
        return codes;
    }

    /** Adds the abbreviation, date or number that begins here. The offset behind it, or {@code at} where none does. */
    private static int addSpecial(String text, int at, Script script, List<Word> words) {
        var special = Abbreviation.at(text, at, words);
        if (special == null && script == Script.DIGIT) {
            int end = WrittenDate.add(text, at, words);
            if (end > at) {
                return end;
            }
            special = Section.at(text, at);
        }
        if (special == null) {
            return at;
        }
        add(special, text, words);
        return special.end();
    }

    private static void addWord(String text, int start, int end, List<Word> words) {
        var folded = Folding.fold(text.substring(start, end)).replace("'", "").replace("’", "");
        if (!folded.isEmpty()) {
            var shortened = folded.length() > LONGEST_WORD ? folded.substring(0, LONGEST_WORD) : folded;
            add(new Word(shortened, start, end), text, words);
        }
    }

    private static void add(Word word, String text, List<Word> words) {
        words.add(words.isEmpty() ? word : word.tied(tie(words.get(words.size() - 1), word, text)));
    }

    private static Tie tie(Word before, Word word, String text) {
        if (before.end() == word.start()) {
            boolean code = before.isNumber() ? word.isLatin() : before.isLatin() && word.isNumber();
            return code ? Tie.BOUND : Tie.APART;
        }
        return isHyphen(text, before.end(), word.start()) ? Tie.HYPHEN : Tie.APART;
    }

    /** Whether only a hyphen stands here, and perhaps the end of the line behind it. A soft hyphen belongs to the word before it. */
    private static boolean isHyphen(String text, int start, int end) {
        int at = start;
        if (HYPHENS.indexOf(text.charAt(at)) >= 0) {
            at++;
        } else if (text.charAt(at - 1) != SOFT_HYPHEN) {
            return false;
        }
        if (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            return false;
        }
        return text.substring(at, end).isBlank();
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
        return other == script || isInsideWord(c);
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
