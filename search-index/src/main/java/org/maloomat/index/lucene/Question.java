package org.maloomat.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.maloomat.index.QuestionReading;
import org.maloomat.index.QuestionReading.Kind;
import org.maloomat.index.QuestionReading.Matter;
import org.maloomat.index.QuestionReading.Remark;
import org.maloomat.index.language.Language;
import org.maloomat.index.language.StopWords;
import org.maloomat.index.language.Word;
import org.maloomat.index.language.Word.Tie;
import org.maloomat.index.language.WordBreaker;

/**
 * What a reader typed, understood. Never fails: a sign that makes no sense where it stands is passed over, and remarked.
 *
 * @param typed whether anything but blanks was typed
 * @param clauses all must hold
 */
record Question(boolean typed, Language language, List<Clause> clauses, List<Remark> remarks) {

    /**
     * One alternative must hold, or none if excluded.
     *
     * @param source as it can be asked again
     */
    record Clause(boolean excluded, List<Alternative> alternatives, String source) {}

    /**
     * One word, phrase or value of a field.
     *
     * @param words of the word, phrase or value; empty for a period
     * @param text as typed
     * @param days null unless a period
     */
    record Alternative(Kind kind, List<Word> words, String text, Days days) {}

    private static final int LONGEST = 1_000;
    private static final int MOST_WORDS = 20;
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_REMARK = 40;
    private static final String QUOTES = "\"“”„«»";
    private static final Set<String> SECTION = Set.of("section", "sections", "sec", "s", "دفعہ", "دفعات");
    private static final Pattern FIELD = Pattern.compile("([\\p{L}\\p{M}]{1,20}):[ \\t]?(?=[^\\s:/])");
    private static final Pattern FIELD_ALONE = Pattern.compile("([\\p{L}\\p{M}]{1,20}):(?=\\s*$)");

    static Question of(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var language = Language.of(text);
        var reader = new Reader(text, language);
        var clauses = reader.read();
        if (typed.length() > LONGEST) {
            reader.remark(Matter.CUT_OFF, "");
        }
        boolean isTyped = !typed.isBlank();
        if (isTyped && clauses.isEmpty()) {
            reader.remark(Matter.NOTHING_TO_LOOK_FOR, "");
        }
        return new Question(isTyped, language, clauses, List.copyOf(reader.remarks));
    }

    /** Whether words were typed of which none can be looked for. */
    boolean isHopeless() {
        return typed && clauses.isEmpty();
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** What a person is told of it. */
    QuestionReading reading(QuestionQueries queries) {
        var conditions = new ArrayList<QuestionReading.Condition>();
        for (var clause : clauses) {
            var choices = clause.alternatives().stream()
                    .map(choice -> new QuestionReading.Choice(
                            choice.kind(), choice.text(), clause.excluded() ? List.of() : queries.alsoAs(choice)))
                    .toList();
            conditions.add(new QuestionReading.Condition(clause.excluded(), choices));
        }
        return new QuestionReading(conditions, remarks);
    }

    private static final class Reader {

        private final String text;
        private final Language language;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private int at;
        private int words;
        private boolean either;

        Reader(String text, Language language) {
            this.text = text;
            this.language = language;
        }

        void remark(Matter matter, String about) {
            var remark = new Remark(
                    matter, about.length() > LONGEST_REMARK ? about.substring(0, LONGEST_REMARK) + "…" : about);
            if (!remarks.contains(remark)) {
                remarks.add(remark);
            }
        }

        List<Clause> read() {
            while (at < text.length() && words < MOST_WORDS) {
                if (Character.isWhitespace(text.charAt(at))) {
                    at++;
                } else {
                    readOne();
                }
            }
            if (!text.substring(at).isBlank()) {
                remark(Matter.CUT_OFF, "");
            }
            if (either) {
                remark(Matter.OR_PASSED_OVER, "");
            }
            return withoutStopWords();
        }

        private void readOne() {
            boolean excluded = false;
            char c = text.charAt(at);
            if ((c == '-' || c == '−') && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
                excluded = true;
                c = text.charAt(++at);
            }
            if (readField(excluded)) {
                return;
            }
            if (QUOTES.indexOf(c) >= 0) {
                int end = closingQuote(at + 1);
                if (end < 0) {
                    remark(Matter.UNCLOSED_QUOTE, text.substring(at + 1).strip());
                    at++;
                    return;
                }
                var phrase = text.substring(at + 1, end);
                add(excluded, Kind.PHRASE, WordBreaker.words(phrase), phrase.strip(), '"' + phrase + '"');
                at = end + 1;
                return;
            }
            readBare(excluded);
        }

        /** Reads a field and its value; what is no field or has no value is left to be read as words. */
        private boolean readField(boolean excluded) {
            var matcher = FIELD.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                var alone = FIELD_ALONE.matcher(text).region(at, text.length());
                if (alone.lookingAt() && QuestionField.named(alone.group(1)) != null) {
                    remark(Matter.FIELD_WITHOUT_VALUE, alone.group(1));
                    at = alone.end();
                    return true;
                }
                return false;
            }
            var field = QuestionField.named(matcher.group(1));
            if (field == null) {
                remark(Matter.UNKNOWN_FIELD, matcher.group(1));
                return false;
            }
            int start = matcher.end();
            boolean quoted = QUOTES.indexOf(text.charAt(start)) >= 0;
            int closing = quoted ? closingQuote(start + 1) : -1;
            int from = closing < 0 ? start : start + 1;
            int end = closing < 0 ? endOfValue(field, start) : closing;
            var value = text.substring(from, end);
            var source = text.substring(at, closing < 0 ? end : end + 1);
            if (field.kind() == Kind.PERIOD) {
                var days = field.days(value);
                if (days == null) {
                    remark(Matter.NO_DATE, value);
                    return false;
                }
                append(excluded, new Alternative(Kind.PERIOD, List.of(), days.toString(), days), source);
                words++;
            } else {
                var found = WordBreaker.words(value);
                if (found.isEmpty()) {
                    remark(Matter.FIELD_WITHOUT_VALUE, matcher.group(1));
                } else {
                    add(excluded, field.kind(), found, value.strip(), source);
                }
            }
            at = closing < 0 ? end : end + 1;
            return true;
        }

        /** A value ends at a blank; a section takes the letter behind the blank with it. */
        private int endOfValue(QuestionField field, int start) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (field.kind() == Kind.SECTION) {
                var section = WordBreaker.words(text.substring(start));
                return section.isEmpty()
                        ? end
                        : Math.max(end, start + section.get(0).end());
            }
            return end;
        }

        private int closingQuote(int from) {
            for (int i = from; i < text.length(); i++) {
                if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                    return i;
                }
            }
            return -1;
        }

        /** Reads up to the next sign that means something, so that words cut at a blank, as a spaced section, are seen whole. */
        private void readBare(boolean excluded) {
            int end = at;
            while (end < text.length() && !endsBare(end, excluded)) {
                end++;
            }
            var stretch = text.substring(at, end);
            at = end;
            if (isOr(stretch)) {
                if (clauses.isEmpty()) {
                    remark(Matter.OR_PASSED_OVER, "");
                }
                either = !clauses.isEmpty();
                return;
            }
            boolean alone = excluded || either || isOrBehind(end);
            addBare(excluded, stretch, WordBreaker.words(stretch), alone);
        }

        /** @param alone whether each writing is a choice or exclusion of its own, so that hyphened words have to stay together */
        private void addBare(boolean excluded, String stretch, List<Word> found, boolean alone) {
            int star = stretch.indexOf('*');
            for (int from = 0; from < found.size(); ) {
                int to = endOfWriting(found, from, alone);
                var writing = found.subList(from, to);
                boolean prefix = to == found.size() && isPrefix(stretch, writing);
                if (prefix && star == stretch.length() - 1) {
                    star = -1;
                }
                var written = stretch.substring(
                        writing.get(0).start(), writing.get(writing.size() - 1).end());
                add(excluded, kind(writing, prefix), writing, written, prefix ? written + "*" : written);
                from = to;
            }
            if (star >= 0) {
                remark(Matter.STAR_PASSED_OVER, stretch.strip());
            }
        }

        private static int endOfWriting(List<Word> found, int from, boolean hyphened) {
            int to = from + 1;
            while (to < found.size()
                    && (found.get(to).tie() == Tie.BOUND
                            || hyphened && found.get(to).tie() == Tie.HYPHEN)) {
                to++;
            }
            return to;
        }

        private static boolean isPrefix(String stretch, List<Word> writing) {
            return stretch.endsWith("*")
                    && writing.get(writing.size() - 1).end() == stretch.length() - 1
                    && writing.stream().mapToInt(word -> word.text().length()).sum() >= SHORTEST_PREFIX;
        }

        private static Kind kind(List<Word> writing, boolean prefix) {
            if (prefix) {
                return Kind.PREFIX;
            }
            return writing.size() > 1 ? Kind.PHRASE : Kind.WORD;
        }

        private boolean isOrBehind(int end) {
            var rest = text.substring(end).strip();
            return rest.startsWith("OR ") || rest.startsWith("| ");
        }

        private boolean endsBare(int i, boolean excluded) {
            char c = text.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
            return excluded || either || startsSign(i + 1) || isOr(text.substring(at, i)) || text.charAt(i - 1) == '*';
        }

        private boolean startsSign(int i) {
            if (i >= text.length()) {
                return true;
            }
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                return false;
            }
            int end = i;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            boolean minus =
                    (c == '-' || c == '−') && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
            return minus
                    || isOr(text.substring(i, end))
                    || text.substring(i, end).indexOf(':') > 0;
        }

        private static boolean isOr(String word) {
            return word.equals("OR") || word.equals("|");
        }

        private void add(boolean excluded, Kind kind, List<Word> found, String written, String source) {
            if (found.isEmpty() || words >= MOST_WORDS) {
                return;
            }
            var kept = found.size() > MOST_WORDS - words ? found.subList(0, MOST_WORDS - words) : found;
            words += kept.size();
            append(excluded, new Alternative(kind, List.copyOf(kept), written, null), source);
        }

        private void append(boolean excluded, Alternative alternative, String source) {
            var last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
            if (either && !excluded && last != null && !last.excluded()) {
                var alternatives = new ArrayList<>(last.alternatives());
                alternatives.add(alternative);
                clauses.set(
                        clauses.size() - 1,
                        new Clause(false, List.copyOf(alternatives), last.source() + " OR " + source));
            } else {
                clauses.add(new Clause(excluded, List.of(alternative), excluded ? "-" + source : source));
            }
            either = false;
        }

        private List<Clause> withoutStopWords() {
            var kept = new ArrayList<Clause>();
            var common = new ArrayList<String>();
            for (int i = 0; i < clauses.size(); i++) {
                var clause = clauses.get(i);
                if (isStopWord(clause)) {
                    common.add(clause.source());
                } else if (!isSectionBeforeNumber(i)) {
                    kept.add(clause);
                }
            }
            if (kept.stream().allMatch(Clause::excluded)) {
                return List.copyOf(clauses);
            }
            if (!common.isEmpty()) {
                remark(Matter.COMMON_WORDS_LEFT_OUT, String.join(" ", common));
            }
            return List.copyOf(kept);
        }

        private boolean isStopWord(Clause clause) {
            var word = bareWord(clause);
            return word != null && StopWords.contains(word, language);
        }

        private boolean isSectionBeforeNumber(int i) {
            var word = bareWord(clauses.get(i));
            var next = i + 1 < clauses.size() ? bareWord(clauses.get(i + 1)) : null;
            return word != null
                    && next != null
                    && SECTION.contains(word.text())
                    && Character.isDigit(next.text().charAt(0));
        }

        private static Word bareWord(Clause clause) {
            if (clause.excluded() || clause.alternatives().size() > 1) {
                return null;
            }
            var only = clause.alternatives().get(0);
            return only.kind() == Kind.WORD ? only.words().get(0) : null;
        }
    }
}
