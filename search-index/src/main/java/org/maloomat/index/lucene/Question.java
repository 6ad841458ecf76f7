package org.maloomat.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maloomat.index.QuestionReading;
import org.maloomat.index.language.Language;
import org.maloomat.index.language.StopWords;
import org.maloomat.index.language.Word;
import org.maloomat.index.language.WordBreaker;

/**
 * What a reader typed, understood. Never fails: a sign that makes no sense where it stands is passed over.
 *
 * @param typed whether anything but blanks was typed
 * @param clauses all must hold
 */
record Question(boolean typed, Language language, List<Clause> clauses) {

    /** Words, or a phrase of them, of which one alternative must occur, or none if excluded. */
    record Clause(boolean excluded, List<Alternative> alternatives) {}

    /** One word or phrase; a prefix stands for every word that begins with it. */
    record Alternative(Kind kind, List<Word> words) {}

    enum Kind {
        WORD,
        PHRASE,
        PREFIX
    }

    private static final int LONGEST = 1_000;
    private static final int MOST_WORDS = 20;
    private static final int SHORTEST_PREFIX = 3;
    private static final String QUOTES = "\"“”„«»";
    private static final Set<String> SECTION = Set.of("section", "sections", "sec", "s", "دفعہ", "دفعات");

    static Question of(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var language = Language.of(text);
        return new Question(!typed.isBlank(), language, new Reader(text, language).read());
    }

    /** Whether words were typed of which none can be looked for. */
    boolean isHopeless() {
        return typed && clauses.isEmpty();
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** What a person is told of it. */
    QuestionReading reading() {
        var conditions = clauses.stream()
                .map(clause -> new QuestionReading.Condition(
                        clause.excluded(),
                        clause.alternatives().stream().map(Question::choice).toList()))
                .toList();
        return new QuestionReading(
                conditions,
                isHopeless()
                        ? List.of(new QuestionReading.Remark(QuestionReading.Matter.NOTHING_TO_LOOK_FOR, ""))
                        : List.of());
    }

    private static QuestionReading.Choice choice(Alternative alternative) {
        var text = alternative.words().stream().map(Word::text).collect(Collectors.joining(" "));
        return new QuestionReading.Choice(
                QuestionReading.Kind.valueOf(alternative.kind().name()), text, List.of());
    }

    private static final class Reader {

        private final String text;
        private final Language language;
        private final List<Clause> clauses = new ArrayList<>();
        private int at;
        private int words;
        private boolean either;

        Reader(String text, Language language) {
            this.text = text;
            this.language = language;
        }

        List<Clause> read() {
            while (at < text.length() && words < MOST_WORDS) {
                if (Character.isWhitespace(text.charAt(at))) {
                    at++;
                } else {
                    readOne();
                }
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
            if (QUOTES.indexOf(c) >= 0) {
                int end = closingQuote(at + 1);
                if (end < 0) {
                    at++;
                    return;
                }
                add(excluded, Kind.PHRASE, WordBreaker.words(text.substring(at + 1, end)));
                at = end + 1;
                return;
            }
            readBare(excluded);
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
            if (stretch.equals("OR") || stretch.equals("|")) {
                either = !clauses.isEmpty();
                return;
            }
            var found = WordBreaker.words(stretch);
            for (int i = 0; i < found.size(); i++) {
                boolean last = i == found.size() - 1;
                boolean prefix = last
                        && stretch.endsWith("*")
                        && found.get(i).end() == stretch.length() - 1
                        && found.get(i).text().length() >= SHORTEST_PREFIX;
                add(excluded, prefix ? Kind.PREFIX : Kind.WORD, List.of(found.get(i)));
            }
        }

        private boolean endsBare(int i, boolean excluded) {
            char c = text.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
            return excluded || either || startsSign(i + 1) || isOr(at, i) || text.charAt(i - 1) == '*';
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
            return minus || isOr(i, end);
        }

        private boolean isOr(int from, int to) {
            var word = text.substring(from, to);
            return word.equals("OR") || word.equals("|");
        }

        private void add(boolean excluded, Kind kind, List<Word> found) {
            if (found.isEmpty() || words >= MOST_WORDS) {
                return;
            }
            var kept = found.size() > MOST_WORDS - words ? found.subList(0, MOST_WORDS - words) : found;
            words += kept.size();
            var alternative = new Alternative(kind, List.copyOf(kept));
            var last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
            if (either && !excluded && last != null && !last.excluded()) {
                var alternatives = new ArrayList<>(last.alternatives());
                alternatives.add(alternative);
                clauses.set(clauses.size() - 1, new Clause(false, List.copyOf(alternatives)));
            } else {
                clauses.add(new Clause(excluded, List.of(alternative)));
            }
            either = false;
        }

        private List<Clause> withoutStopWords() {
            var kept = new ArrayList<Clause>();
            for (int i = 0; i < clauses.size(); i++) {
                if (!isStopWord(clauses.get(i)) && !isSectionBeforeNumber(i)) {
                    kept.add(clauses.get(i));
                }
            }
            return kept.stream().allMatch(Clause::excluded) ? List.copyOf(clauses) : List.copyOf(kept);
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
