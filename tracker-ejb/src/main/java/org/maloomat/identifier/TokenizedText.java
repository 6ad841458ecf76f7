package org.maloomat.identifier;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of text cut into tokens: words, numbers and single punctuation marks. Tokens are named by their index; offsets
 * are UTF-16 units of the text. Built in one pass over the text, and every cue of the {@link CueLexicon} is marked on it.
 */
final class TokenizedText {
    /** What a token is made of. */
    enum Kind {
        LATIN,
        ARABIC,
        NUMBER,
        MARK
    }

    private static final char[] NONE = new char[0];

    private final String text;
    private final char[] folded;
    private final String foldedText;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private String[] keys = new String[64];
    private Kind[] kinds = new Kind[64];
    private boolean[] lineBefore = new boolean[64];
    private int count;
    private CueMatches cues = CueMatches.EMPTY;
    private NumericSpans figures;

    private TokenizedText(String text) {
        this.text = text;
        this.folded = text.isEmpty() ? NONE : new char[text.length()];
        for (int at = 0; at < folded.length; at++) {
            folded[at] = CharacterFolding.fold(text.charAt(at));
        }
        this.foldedText = new String(folded);
    }

    /** Cuts the text and marks the cues of the book on it. */
    static TokenizedText of(String text, CueLexicon book) {
        var passage = cut(text);
        passage.cues = book.mark(passage);
        return passage;
    }

    /** Cuts the text without looking for cues. */
    static TokenizedText cut(String text) {
        var passage = new TokenizedText(text);
        passage.tokenise();
        return passage;
    }

    private void tokenise() {
        int at = 0;
        int lines = 0;
        while (at < folded.length) {
            var kind = kindOf(at);
            if (kind == null) {
                lines += text.charAt(at) == '\n' ? 1 : 0;
                at++;
                continue;
            }
            int end = at + 1;
            while (kind != Kind.MARK
                    && end < folded.length
                    && (folded[end] == CharacterFolding.DROPPED || kindOf(end) == kind)) {
                end++;
            }
            add(at, end, kind, lines > 0);
            lines = 0;
            at = end;
        }
    }

    /** The text as {@link CharacterFolding} writes it, unit by unit. */
    String folded() {
        return foldedText;
    }

    /** Ends of lines between two places. */
    long linesBetween(int start, int end) {
        return text.substring(start, end).chars().filter(unit -> unit == '\n').count();
    }

    private Kind kindOf(int at) {
        var unit = folded[at];
        if (unit == ' ' || unit == CharacterFolding.DROPPED) {
            return null;
        }
        if (unit >= '0' && unit <= '9') {
            return Kind.NUMBER;
        }
        if (unit >= 'a' && unit <= 'z') {
            return Kind.LATIN;
        }
        if (unit < 0x80 || !Character.isLetter(unit)) {
            return Kind.MARK;
        }
        return unit >= 0x600 ? Kind.ARABIC : Kind.LATIN;
    }

    private void add(int start, int end, Kind kind, boolean line) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            keys = Arrays.copyOf(keys, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
            lineBefore = Arrays.copyOf(lineBefore, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = kind;
        keys[count] = key(start, end);
        lineBefore[count] = line;
        count++;
    }

    private String key(int start, int end) {
        int length = 0;
        var key = new char[end - start];
        for (int at = start; at < end; at++) {
            if (folded[at] != CharacterFolding.DROPPED) {
                key[length++] = folded[at];
            }
        }
        return new String(key, 0, length);
    }

    String text() {
        return text;
    }

    /** The folded text, unit for unit as long as the text. */
    String foldedText() {
        return foldedText;
    }

    /** Where long numbers may stand. */
    NumericSpans figures() {
        if (figures == null) {
            figures = new NumericSpans(foldedText);
        }
        return figures;
    }

    /** A matcher of the folded text that begins at the token and may look back beyond it. */
    boolean looksAt(Matcher matcher, int token) {
        return looksAtOffset(matcher, starts[token]);
    }

    /** The same from an offset. */
    boolean looksAtOffset(Matcher matcher, int offset) {
        matcher.region(offset, foldedText.length());
        return matcher.lookingAt();
    }

    /** A matcher for {@link #looksAt}. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(foldedText).useTransparentBounds(true);
    }

    int count() {
        return count;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The folded token; the empty text outside the passage. */
    String key(int token) {
        return token >= 0 && token < count ? keys[token] : "";
    }

    boolean is(int token, Kind kind) {
        return token >= 0 && token < count && kinds[token] == kind;
    }

    boolean isWord(int token) {
        return is(token, Kind.LATIN) || is(token, Kind.ARABIC);
    }

    boolean isMark(int token, String marks) {
        return is(token, Kind.MARK) && marks.indexOf(keys[token].charAt(0)) >= 0;
    }

    boolean startsLine(int token) {
        return token >= 0 && token < count && lineBefore[token];
    }

    boolean isCapitalised(int token) {
        return is(token, Kind.LATIN) && Character.isUpperCase(text.charAt(starts[token]));
    }

    /** Whether a phrase of this cue begins at the token. */
    boolean has(int token, Cue cue) {
        return cues.hasAny(token, CueMatches.bit(cue));
    }

    boolean hasAny(int token, Cue... any) {
        return cues.hasAny(token, CueMatches.bits(any));
    }

    /** The token after the longest phrase of this cue that begins at the token; 0 where none begins. */
    int after(int token, Cue cue) {
        return cues.end(token, cue);
    }

    /** The first token of the phrase of this cue that ends before the token; -1 where none ends there. */
    int before(int token, Cue cue) {
        for (int first = token - 1; first >= Math.max(0, token - CueLexicon.LONGEST); first--) {
            if (cues.end(first, cue) == token) {
                return first;
            }
        }
        return -1;
    }

    /** The token that begins at or after the offset, or {@link #count()}. */
    int tokenAt(int offset) {
        var found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether a phrase of the cue begins within the sentence, at most so many tokens before or after. */
    boolean near(int token, Cue cue, int reachBefore, int reachAfter) {
        for (int at = token; at >= Math.max(0, token - reachBefore); at--) {
            if (at < token && endsSentence(at)) {
                break;
            }
            if (has(at, cue)) {
                return true;
            }
        }
        for (int at = token; at < Math.min(count, token + reachAfter); at++) {
            if (endsSentence(at)) {
                break;
            }
            if (has(at, cue)) {
                return true;
            }
        }
        return false;
    }

    /** A full stop, question or exclamation mark with white space behind it that does not end an abbreviation. */
    boolean endsSentence(int token) {
        if (!isMark(token, ".?!؟")) {
            return false;
        }
        var spaced = ends[token] >= folded.length || folded[ends[token]] == ' ';
        return spaced
                && !(isMark(token, ".")
                        && text.charAt(starts[token]) == '.'
                        && key(token - 1).length() <= 3
                        && is(token - 1, Kind.LATIN));
    }
}
