package org.maloomat.index.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.maloomat.index.FacetName;
import org.maloomat.index.QuestionReading.Kind;
import org.maloomat.index.language.Forms;
import org.maloomat.index.language.Language;
import org.maloomat.index.language.Thesaurus;
import org.maloomat.index.language.Word;
import org.maloomat.index.language.WordForms;
import org.maloomat.index.lucene.Question.Alternative;
import org.maloomat.index.lucene.Question.Clause;

/** A question as Lucene asks it of one field. One object serves one question. */
final class QuestionQueries {

    /** Which forms of a word are asked for. */
    private enum Reach {
        ALL,
        /** Without forms that others imply: the same hits, but not the same scores. */
        COUNTING,
        /** The words themselves, however joined: no other form, wording or sound. */
        EXACT
    }

    private static final float RELATED = 0.7f;
    private static final float SOUND = 0.3f;
    private static final float WORDING = 0.6f;
    private static final float TITLE = 3;
    private static final float CLOSE = 2;
    private static final int CLOSE_WORDS = 4;
    private static final int MOST_EXPANSIONS = 200;
    private static final int MOST_TITLE_EXPANSIONS = 60;
    private static final int SHORTEST_COMPOUND = 6;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_HYPHENED = 4;
    private static final int MOST_WORDINGS_TOLD = 8;
    private static final String FACET_TERMS = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;

    private final WordForms wordForms = new WordForms();
    private final Language language;
    private final List<Clause> required = new ArrayList<>();
    private final List<Clause> excluded = new ArrayList<>();

    /** Terms that other wordings and compounds may still add, so that no question grows beyond what Lucene accepts. */
    private int expansions;

    private Reach reach = Reach.ALL;

    QuestionQueries(Question question) {
        language = question.language();
        question.clauses().forEach(clause -> (clause.excluded() ? excluded : required).add(clause));
    }

    /**
     * Requests in which all clauses hold.
     *
     * @param ranked whether words in the title count more
     */
    Query requests(boolean ranked) {
        reach = ranked ? Reach.ALL : Reach.COUNTING;
        try {
            return matching(ranked);
        } finally {
            reach = Reach.ALL;
        }
    }

    private Query matching(boolean ranked) {
        var query = new BooleanQuery.Builder();
        for (var clause : each(Fields.TEXT)) {
            query.add(clause, Occur.MUST);
        }
        if (required.isEmpty()) {
            query.add(new TermQuery(new Term(Fields.REQUEST, Fields.REQUEST)), Occur.FILTER);
        }
        for (var clause : excluded) {
            query.add(exclusion(clause), Occur.MUST_NOT);
        }
        if (!ranked) {
            return query.build();
        }
        for (var clause : each(Fields.TITLE)) {
            query.add(new BoostQuery(clause, TITLE), Occur.SHOULD);
        }
        return query.build();
    }

    /** The words close together, which makes a good hit better; null for a single word. */
    Query closeness() {
        var bare = bareWords(0);
        return bare.size() > 1 ? new BoostQuery(phrase(Fields.TEXT, bare, CLOSE_WORDS), CLOSE) : null;
    }

    /** Whether there are bare words alone, of whose texts a search for the best can skip most. */
    boolean areBareWords() {
        return !required.isEmpty() && bareWords(0).size() == required.size();
    }

    /** Any clause in a field: what there is to highlight. */
    Query anyOf(String field) {
        return any(each(field));
    }

    /** Scores two for each clause that holds on a page as it was typed, one for each that holds in other forms. */
    Query pages() {
        var clauses = new ArrayList<Query>();
        each(Fields.PAGE).forEach(clause -> clauses.add(new ConstantScoreQuery(clause)));
        exactly(Fields.PAGE).forEach(clause -> clauses.add(new ConstantScoreQuery(clause)));
        return any(clauses);
    }

    /** The terms of a field that are the typed words themselves. */
    Set<Term> exactTerms(String field) {
        var terms = new HashSet<Term>();
        exactly(field).forEach(clause -> clause.visit(QueryVisitor.termCollector(terms)));
        return terms;
    }

    private List<Query> exactly(String field) {
        reach = Reach.EXACT;
        try {
            return each(field);
        } finally {
            reach = Reach.ALL;
        }
    }

    private static Query any(List<Query> clauses) {
        if (clauses.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        var query = new BooleanQuery.Builder();
        clauses.forEach(clause -> query.add(clause, Occur.SHOULD));
        return query.build();
    }

    /** What each word, compound or phrase asks of a field. */
    List<Query> each(String field) {
        expansions = expansions(field);
        var queries = new ArrayList<Query>();
        int i = 0;
        while (i < required.size()) {
            var words = bareWords(i);
            if (words.isEmpty()) {
                var either = either(field, required.get(i++));
                if (either != null) {
                    queries.add(either);
                }
                continue;
            }
            var forms =
                    words.stream().map(word -> wordForms.asked(word, language)).toList();
            for (int from = 0; from < words.size(); ) {
                var match = Thesaurus.shipped().match(forms, from);
                int to = from + Math.max(1, match.length());
                queries.add(orJoined(
                        field, words, from, to, meant(field, words.subList(from, to), forms.subList(from, to), match)));
                from = to;
            }
            i += words.size();
        }
        return queries;
    }

    private int expansions(String field) {
        if (reach == Reach.EXACT) {
            return 0;
        }
        return field.equals(Fields.TITLE) ? MOST_TITLE_EXPANSIONS : MOST_EXPANSIONS;
    }

    /** The words, or one word that joins them with a neighbour, as texts write compounds now apart and now together. */
    private Query orJoined(String field, List<Word> words, int from, int to, Query apart) {
        var query = new BooleanQuery.Builder().add(apart, Occur.SHOULD);
        for (int first = Math.max(0, from - 1); first < to && first + 1 < words.size(); first++) {
            boolean replacesAll = to - from == 1 || to - from == 2 && first == from;
            var joined = replacesAll ? joined(field, words.get(first), words.get(first + 1), to - from == 1) : null;
            if (joined != null) {
                query.add(joined, Occur.SHOULD);
            }
        }
        var built = query.build();
        return built.clauses().size() == 1 ? apart : built;
    }

    private Query meant(String field, List<Word> words, List<Forms> forms, Thesaurus.Match match) {
        var singles = new SynonymQuery.Builder(field);
        var query = new BooleanQuery.Builder();
        if (words.size() == 1) {
            add(forms.get(0), field, singles);
        } else {
            var apart = new BooleanQuery.Builder();
            forms.forEach(word -> apart.add(word(field, word), Occur.MUST));
            query.add(apart.build(), Occur.SHOULD);
        }
        boolean hasSingle = words.size() == 1;
        for (var wording : match.wordings()) {
            if (!mayExpand(wording.size())) {
                break;
            }
            if (wording.size() == 1) {
                singles.addTerm(new Term(field, wording.get(0)), hasSingle ? WORDING : 1);
            } else {
                query.add(
                        new BoostQuery(new PhraseQuery(field, wording.toArray(String[]::new)), WORDING), Occur.SHOULD);
            }
        }
        if (hasSingle) {
            split(field, words.get(0), query);
        }
        query.add(singles.build(), Occur.SHOULD);
        var built = query.build();
        return built.clauses().size() == 1 ? built.clauses().get(0).getQuery() : built;
    }

    private Query word(String field, Forms forms) {
        var terms = new SynonymQuery.Builder(field);
        add(forms, field, terms);
        return terms.build();
    }

    private void add(Forms forms, String field, SynonymQuery.Builder to) {
        if (reach != Reach.COUNTING || !forms.implied()) {
            to.addTerm(new Term(field, forms.exact()));
        }
        if (reach == Reach.EXACT) {
            return;
        }
        forms.related().forEach(form -> to.addTerm(new Term(field, form), RELATED));
        forms.sounds().forEach(sound -> to.addTerm(new Term(field, sound), SOUND));
    }

    /** A compound that some texts write with a blank: both parts as a phrase. */
    private void split(String field, Word word, BooleanQuery.Builder to) {
        var text = word.text();
        if (!isArabic(word) || text.length() < SHORTEST_COMPOUND) {
            return;
        }
        for (int cut = SHORTEST_PART; cut <= text.length() - SHORTEST_PART && mayExpand(2); cut++) {
            to.add(
                    new BoostQuery(new PhraseQuery(field, text.substring(0, cut), text.substring(cut)), WORDING),
                    Occur.SHOULD);
        }
    }

    private boolean mayExpand(int terms) {
        expansions -= terms;
        return expansions >= 0;
    }

    /**
     * Two words that some texts write as one, or null.
     *
     * @param blank whether a blank between them may be left out as well as a hyphen
     */
    private Query joined(String field, Word first, Word second, boolean blank) {
        var sound = reach == Reach.EXACT ? null : WordForms.soundOfJoined(first, second);
        if (second.continues(first)) {
            var whole = new SynonymQuery.Builder(field);
            add(wordForms.askedJoined(first, second, language), field, whole);
            if (sound != null) {
                whole.addTerm(new Term(field, sound), SOUND);
            }
            return whole.build();
        }
        if (!blank) {
            return null;
        }
        if (isArabic(first) && isArabic(second)) {
            return single(field, first.text() + second.text(), WORDING);
        }
        return sound == null ? null : single(field, sound, SOUND);
    }

    private static Query single(String field, String term, float boost) {
        return new BoostQuery(
                new SynonymQuery.Builder(field).addTerm(new Term(field, term)).build(), boost);
    }

    private static boolean isArabic(Word word) {
        return Language.of(word.text()) != Language.ENGLISH
                && Character.isLetter(word.text().charAt(0));
    }

    /** Null where a value of a field says nothing about the words of this one. */
    private Query either(String field, Clause clause) {
        if (clause.alternatives().size() == 1) {
            return alternative(field, clause.alternatives().get(0));
        }
        var query = new BooleanQuery.Builder();
        for (var alternative : clause.alternatives()) {
            var one = alternative(field, alternative);
            if (one != null) {
                query.add(one, Occur.SHOULD);
            }
        }
        var built = query.build();
        return built.clauses().isEmpty() ? null : built;
    }

    private Query alternative(String field, Alternative alternative) {
        return switch (alternative.kind()) {
            case PHRASE -> phrase(field, alternative.words(), 0);
            case PREFIX -> prefix(field, alternative.words());
            case WORD -> {
                var forms = List.of(wordForms.asked(alternative.words().get(0), language));
                yield meant(
                        field, alternative.words(), forms, Thesaurus.shipped().match(forms, 0));
            }
            case SECTION -> phrase(field, sectionWords(alternative.words()), 0);
            case PUBLIC_BODY -> named(field, FacetName.PUBLIC_BODY, Fields.BODY_NAMES, alternative);
            case DISTRICT -> named(field, FacetName.DISTRICT, Fields.DISTRICT_NAMES, alternative);
            case TOPIC -> named(field, FacetName.TOPIC, Fields.TOPIC_NAMES, alternative);
            case PERIOD -> field.equals(Fields.TEXT) ? period(alternative.days()) : null;
        };
    }

    /** All words, the last of them only begun. */
    private static Query prefix(String field, List<Word> words) {
        var begun = new PrefixQuery(new Term(field, words.get(words.size() - 1).text()));
        if (words.size() == 1) {
            return begun;
        }
        var query = new BooleanQuery.Builder().add(begun, Occur.MUST);
        words.subList(0, words.size() - 1)
                .forEach(word -> query.add(new TermQuery(new Term(field, word.text())), Occur.MUST));
        return query.build();
    }

    private static Query period(Days days) {
        return new ConstantScoreQuery(LongPoint.newRangeQuery(
                Fields.DAY,
                days.first() == null ? Long.MIN_VALUE : days.first().toEpochDay(),
                days.last() == null ? Long.MAX_VALUE : days.last().toEpochDay()));
    }

    /** The number of a section, without the name of its statute where one follows. */
    private static List<Word> sectionWords(List<Word> words) {
        return Character.isDigit(words.get(0).text().charAt(0)) ? words.subList(0, 1) : words;
    }

    /** The code as typed or spelled in capitals, or all the words in the names. */
    private Query named(String field, FacetName facet, String names, Alternative alternative) {
        if (!field.equals(Fields.TEXT)) {
            return null;
        }
        var query = new BooleanQuery.Builder();
        var codes = new LinkedHashSet<String>();
        codes.add(alternative.text());
        codes.add(alternative.text().toUpperCase(Locale.ROOT));
        var all = new BooleanQuery.Builder();
        var words = alternative.words();
        var forms = words.stream().map(word -> wordForms.asked(word, language)).toList();
        for (int from = 0; from < words.size(); ) {
            var match = Thesaurus.shipped().match(forms, from);
            int to = from + Math.max(1, match.length());
            if (to - from == words.size()) {
                match.wordings()
                        .forEach(wording -> codes.add(String.join("_", wording).toUpperCase(Locale.ROOT)));
            }
            all.add(meant(names, words.subList(from, to), forms.subList(from, to), match), Occur.MUST);
            from = to;
        }
        codes.forEach(code -> query.add(
                new TermQuery(DrillDownQuery.term(FACET_TERMS, facet.name(), RequestBlock.facetValue(code))),
                Occur.SHOULD));
        return new ConstantScoreQuery(query.add(all.build(), Occur.SHOULD).build());
    }

    /** Other wordings that are looked for where this word or phrase of the question was typed. */
    List<String> alsoAs(Alternative choice) {
        if (choice.kind() != Kind.WORD) {
            return List.of();
        }
        for (int i = 0; i < required.size(); ) {
            var words = bareWords(i);
            var forms =
                    words.stream().map(word -> wordForms.asked(word, language)).toList();
            for (int from = 0; from < words.size(); ) {
                var match = Thesaurus.shipped().match(forms, from);
                if (required.get(i + from).alternatives().get(0) == choice) {
                    return match.wordings().stream()
                            .map(wording -> String.join(" ", wording))
                            .limit(MOST_WORDINGS_TOLD)
                            .toList();
                }
                from += Math.max(1, match.length());
            }
            i += Math.max(1, words.size());
        }
        return List.of();
    }

    /** What must not occur is taken at its word: no other wordings, no sounds. */
    private Query exclusion(Clause clause) {
        var alternative = clause.alternatives().get(0);
        if (alternative.kind() != Kind.WORD) {
            return alternative(Fields.TEXT, alternative);
        }
        var forms = wordForms.asked(alternative.words().get(0), language);
        return word(Fields.TEXT, new Forms(forms.exact(), forms.related(), List.of(), forms.implied()));
    }

    /** The words together, whichever of them the text or the question writes with a hyphen. */
    private static Query phrase(String field, List<Word> words, int slop) {
        var spellings = new LinkedHashSet<List<String>>();
        spellings.add(words.stream().map(Word::text).toList());
        if (slop == 0) {
            spellings.add(withoutHyphens(words));
            List.copyOf(spellings).forEach(spelling -> addHyphened(spelling, spellings));
        }
        var query = new BooleanQuery.Builder();
        spellings.forEach(
                spelling -> query.add(new PhraseQuery(slop, field, spelling.toArray(String[]::new)), Occur.SHOULD));
        var built = query.build();
        return built.clauses().size() == 1 ? built.clauses().get(0).getQuery() : built;
    }

    private static List<String> withoutHyphens(List<Word> words) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            boolean whole = i + 1 < words.size() && words.get(i + 1).continues(words.get(i));
            joined.add(
                    whole
                            ? words.get(i).text() + words.get(++i).text()
                            : words.get(i).text());
        }
        return joined;
    }

    /** Adds spellings in which one word is what a text writes with a hyphen: two positions, the second marked as its rest. */
    private static void addHyphened(List<String> spelling, Set<List<String>> to) {
        for (int i = 0; i < spelling.size() && spelling.size() > 1; i++) {
            var word = spelling.get(i);
            if (word.length() >= SHORTEST_HYPHENED && Character.isLetter(word.charAt(0))) {
                var hyphened = new ArrayList<>(spelling);
                hyphened.add(i + 1, WordForms.REST + word);
                to.add(hyphened);
            }
        }
    }

    /** The run of clauses from here on that are single bare words. */
    private List<Word> bareWords(int from) {
        var words = new ArrayList<Word>();
        for (int i = from; i < required.size(); i++) {
            var alternatives = required.get(i).alternatives();
            if (alternatives.size() > 1 || alternatives.get(0).kind() != Kind.WORD) {
                break;
            }
            words.add(alternatives.get(0).words().get(0));
        }
        return words;
    }
}
