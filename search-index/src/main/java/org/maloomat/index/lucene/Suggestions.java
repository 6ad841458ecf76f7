package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.maloomat.index.QuestionReading.Kind;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.Snippet;
import org.maloomat.index.language.Word;
import org.maloomat.index.language.WordBreaker;

/** "Did you mean": replaces words the index does not know by near words it does, if the whole then finds more. */
final class Suggestions {

    private static final int SHORTEST_WORD = 5;
    private static final int NEAR_WORDS = 5;
    private static final String[] SPOKEN_FIELDS = {Fields.TITLE, Fields.DESCRIPTION, Fields.ANSWER};

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final DirectSpellChecker spelling = new DirectSpellChecker();

    Suggestions(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        spelling.setMinPrefix(1);
        spelling.setMinQueryLength(SHORTEST_WORD);
        spelling.setThresholdFrequency(0);
    }

    Optional<String> instead(SearchQuery asked, Question question, long found) throws IOException {
        var typed = asked.words();
        var better = new StringBuilder(typed);
        int shift = 0;
        int from = 0;
        for (var clause : question.clauses()) {
            for (var alternative : clause.alternatives()) {
                if (clause.excluded() || alternative.kind() != Kind.WORD) {
                    continue;
                }
                var word = alternative.words().get(0);
                int at = indexOf(typed, word, from);
                var near = at < 0 ? null : near(word, asked.collection());
                if (near != null) {
                    int length = word.end() - word.start();
                    better.replace(at + shift, at + shift + length, near);
                    shift += near.length() - length;
                }
                from = at < 0 ? from : at + 1;
            }
        }
        var suggestion = better.toString();
        if (suggestion.equals(typed)) {
            return Optional.empty();
        }
        return SearchExecutor.count(searcher, Question.of(suggestion), asked.collection()) > found
                ? Optional.of(suggestion.strip())
                : Optional.empty();
    }

    private static int indexOf(String typed, Word word, int from) {
        int length = word.end() - word.start();
        for (int at = from; at + length <= typed.length(); at++) {
            var words = WordBreaker.words(typed.substring(at, at + length));
            if (words.size() == 1
                    && words.get(0).text().equals(word.text())
                    && words.get(0).start() == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The nearest known word as some text spells it, or null. */
    private String near(Word word, String collection) throws IOException {
        if (Character.isDigit(word.text().charAt(0)) || searcher.count(standing(word.text(), collection)) > 0) {
            return null;
        }
        var term = new Term(Fields.TEXT, word.text());
        for (var near :
                spelling.suggestSimilar(term, NEAR_WORDS, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
            // The dictionary also knows words of deleted texts and of other collections.
            if (searcher.count(standing(near.string, collection)) > 0) {
                return asWritten(near.string, collection);
            }
        }
        return null;
    }

    private static Query standing(String folded, String collection) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.TEXT, folded)), Occur.MUST)
                .add(new TermQuery(new Term(Fields.COLLECTION, collection)), Occur.FILTER)
                .build();
    }

    private String asWritten(String folded, String collection) throws IOException {
        if (folded.charAt(0) < 0x250) {
            return folded;
        }
        var query = standing(folded, collection);
        var top = searcher.search(query, 1).scoreDocs;
        if (top.length == 0) {
            return folded;
        }
        var snippets = Passages.of(searcher, analyzer, Set.of()).of(SPOKEN_FIELDS, query, new int[] {top[0].doc});
        for (var field : SPOKEN_FIELDS) {
            if (snippets.get(field)[0] instanceof Snippet snippet && snippet.isHighlighted()) {
                return snippet.parts().stream()
                        .filter(Snippet.Part::highlighted)
                        .findFirst()
                        .orElseThrow()
                        .text();
            }
        }
        return folded;
    }
}
