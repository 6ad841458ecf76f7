package org.maloomat.index.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.maloomat.index.DocumentHit;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchPage;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.SearchQuery.Detail;
import org.maloomat.index.SimilarText;
import org.maloomat.index.Snippet;
import org.maloomat.index.Sort;
import org.maloomat.index.language.Language;
import org.maloomat.index.language.StopWords;
import org.maloomat.index.language.WordBreaker;

/** Answers questions from one state of the index. */
final class SearchExecutor {

    private static final int FEW = 3;
    /** Of so many best hits those with the words close together come first. */
    private static final int LIFTED = SearchQuery.LARGEST_PAGE;

    private static final int PAGES_SHOWN = 3;
    private static final int BEGINNING = 200;
    private static final int MOST_SIMILAR = 50;
    private static final int MOST_LIKENESS_WORDS = 25;
    private static final Set<String> HIT_FIELDS =
            Set.of(Fields.KEY, Fields.TITLE, Fields.INSTANT, Fields.PUBLISHED, Fields.PUBLIC_BODY, Fields.LANGUAGE);
    private static final Set<String> PAGE_FIELDS = Set.of(
            Fields.DOCUMENT_ID, Fields.DOCUMENT_NAME, Fields.PAGE_NUMBER, Fields.DOCUMENT_KIND, Fields.MACHINE_READ);
    private static final String[] SNIPPET_FIELDS = {Fields.TITLE, Fields.DESCRIPTION, Fields.ANSWER};

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final FacetCounts facetCounts;

    SearchExecutor(IndexSearcher searcher, Analyzer analyzer, FacetCounts facetCounts) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.facetCounts = facetCounts;
    }

    SearchPage search(SearchQuery asked) throws IOException {
        var question = Question.of(asked.words());
        var queries = new QuestionQueries(question);
        if (question.isHopeless() || searcher.getIndexReader().numDocs() == 0) {
            return nothing(asked, question, queries);
        }
        var matching = matching(queries, asked, false);
        var choices = facetCounts.choices(searcher, asked);
        var closeness = asked.sort() == Sort.RELEVANCE ? queries.closeness() : null;
        var after = closeness == null ? Ranking.Place.of(asked.after()) : null;
        long first = after == null ? first(asked, closeness != null) : 0;
        var counts = facetCounts.known(searcher, matching, asked);
        Ranking ranking = null;
        if (counts == null && !canSkip(queries, asked)) {
            ranking =
                    new Ranking(facetCounts.columns(), choices, asked.sort(), newestDay(), after, wanted(asked, first));
            counts = facetCounts.of(searcher, matching, asked, choices, ranked(queries, asked), ranking);
        } else {
            counts = facetCounts.of(searcher, matching, asked, choices);
            if (first < counts.total()) {
                int wanted = (int) Math.min(wanted(asked, first), counts.total());
                ranking = new Ranking(facetCounts.columns(), choices, asked.sort(), newestDay(), after, wanted);
                searcher.search(ranked(queries, asked), new SingleThreadCollector<>(ranking));
            }
        }
        long total = counts.total();
        if (closeness != null && first < Math.min(LIFTED, total)) {
            ranking.lift(searcher, closeness, LIFTED);
        }
        // One hit more than the page shows, to know whether another page follows.
        var ranked = first >= total
                ? new int[0]
                : ranking.entries((int) first, (int) Math.min(first + asked.size() + 1, total));
        boolean more = ranked.length > asked.size();
        var page = more ? Arrays.copyOf(ranked, asked.size()) : ranked;
        var suggestion = total <= FEW && asked.wants(Detail.ADVICE)
                ? new Suggestions(searcher, analyzer).instead(asked, question, total)
                : Optional.<String>empty();
        return new SearchPage(
                total,
                asked.page(),
                asked.size(),
                hits(page, queries, asked.wants(Detail.SNIPPETS)),
                counts.facets(),
                suggestion,
                question.reading(queries),
                page.length == 0
                        ? Optional.of(new ZeroHitAdvisor(this, asked, question).explained(total))
                        : Optional.empty(),
                more ? Optional.of(mark(ranking, closeness != null, (int) first + page.length)) : Optional.empty());
    }

    /** Whether ranking apart from counting can skip most of what is found; where it cannot, one pass does both. */
    private static boolean canSkip(QuestionQueries queries, SearchQuery asked) {
        return asked.sort() == Sort.RELEVANCE && queries.areBareWords();
    }

    private Query ranked(QuestionQueries queries, SearchQuery asked) {
        return matching(queries, asked, asked.sort() == Sort.RELEVANCE);
    }

    /** Where hits were lifted, their scores do not tell their places: those are counted instead. */
    private static String mark(Ranking ranking, boolean lifted, int last) {
        return lifted ? Integer.toString(last) : ranking.place(last).mark();
    }

    private static long first(SearchQuery asked, boolean lifted) {
        boolean counted = lifted && asked.after() != null && asked.after().matches("\\d{1,9}");
        return counted ? Long.parseLong(asked.after()) : asked.offset();
    }

    /** Hits to keep: to the end of the page and one more, at least those that can be lifted, never more than there are. */
    private int wanted(SearchQuery asked, long first) {
        long last = Math.max(first + asked.size() + 1, first < LIFTED ? LIFTED : 0);
        return (int) Math.min(last, Math.max(1, searcher.getIndexReader().numDocs()));
    }

    private int newestDay() throws IOException {
        var newest = PointValues.getMaxPackedValue(searcher.getIndexReader(), Fields.DAY);
        return newest == null ? 0 : (int) LongPoint.decodeDimension(newest, 0);
    }

    /** How many requests of the collection hold these words, without facets and filters. */
    static int count(IndexSearcher searcher, Question question, String collection) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new QuestionQueries(question).requests(false), Occur.MUST)
                .add(new TermQuery(new Term(Fields.COLLECTION, collection)), Occur.FILTER);
        return searcher.count(query.build());
    }

    List<SimilarText> similar(String words, String collection, int limit) throws IOException {
        var question = Question.of(words == null ? "" : words);
        if (question.isEmpty()) {
            return List.of();
        }
        var queries = new QuestionQueries(question);
        var alike = new BooleanQuery.Builder();
        queries.each(Fields.TITLE).forEach(clause -> alike.add(clause, Occur.SHOULD));
        alike.setMinimumNumberShouldMatch(queries.each(Fields.TITLE).size() > 2 ? 2 : 1);
        var query = new BooleanQuery.Builder()
                .add(alike.build(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.COLLECTION, collection)), Occur.FILTER)
                .build();
        return similar(query, limit);
    }

    private List<SimilarText> similar(Query query, int limit) throws IOException {
        var similar = new ArrayList<SimilarText>();
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query, Math.min(MOST_SIMILAR, Math.max(1, limit))).scoreDocs) {
            var text = stored.document(hit.doc, Set.of(Fields.KEY, Fields.TITLE));
            similar.add(new SimilarText(text.get(Fields.KEY), text.get(Fields.TITLE)));
        }
        return similar;
    }

    /** Texts that share the rarest words of this one's title and question. */
    List<SimilarText> similarTo(String key, int limit) throws IOException {
        var itself = new TermQuery(new Term(Fields.KEY, key));
        var only = new BooleanQuery.Builder()
                .add(itself, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.REQUEST, Fields.REQUEST)), Occur.FILTER);
        var found = searcher.search(only.build(), 1).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        var text = searcher.storedFields()
                .document(found[0].doc, Set.of(Fields.TITLE, Fields.DESCRIPTION, Fields.COLLECTION));
        var like = new BooleanQuery.Builder()
                .add(likeness(text.get(Fields.TITLE) + "\n" + text.get(Fields.DESCRIPTION)), Occur.MUST)
                .add(new TermQuery(new Term(Fields.COLLECTION, text.get(Fields.COLLECTION))), Occur.FILTER)
                .add(itself, Occur.MUST_NOT);
        return similar(like.build(), limit);
    }

    /** Any of the rarest words that other texts hold as well. */
    private Query likeness(String text) throws IOException {
        var reader = searcher.getIndexReader();
        var language = Language.of(text);
        var frequencies = new HashMap<String, Integer>();
        for (var word : WordBreaker.words(text)) {
            if (!frequencies.containsKey(word.text()) && !StopWords.contains(word, language)) {
                frequencies.put(word.text(), reader.docFreq(new Term(Fields.TEXT, word.text())));
            }
        }
        frequencies.values().removeIf(frequency -> frequency <= 1);
        var like = new BooleanQuery.Builder();
        frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LIKENESS_WORDS)
                .forEach(word -> like.add(new TermQuery(new Term(Fields.TEXT, word.getKey())), Occur.SHOULD));
        return like.build();
    }

    private SearchPage nothing(SearchQuery asked, Question question, QuestionQueries queries) throws IOException {
        return new SearchPage(
                0,
                asked.page(),
                asked.size(),
                List.of(),
                FacetCounts.none(),
                Optional.empty(),
                question.reading(queries),
                Optional.of(new ZeroHitAdvisor(this, asked, question).explained(0)),
                Optional.empty());
    }

    /** How many texts a question finds, its filters and dates included. */
    long count(SearchQuery asked, Question question) throws IOException {
        return searcher.count(FacetCounts.chosen(filtered(new QuestionQueries(question), asked), asked));
    }

    /** What holds the words and lies between the days, of all collections. */
    private Query matching(QuestionQueries queries, SearchQuery asked, boolean ranked) {
        var words = queries.requests(ranked);
        if (asked.from() == null && asked.to() == null) {
            return words;
        }
        long from = asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochDay();
        long to = asked.to() == null ? Long.MAX_VALUE : asked.to().toEpochDay();
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(LongPoint.newRangeQuery(Fields.DAY, from, to), Occur.FILTER)
                .build();
    }

    /** Only the words of this collection, so that no count of another is read. */
    private Query filtered(QuestionQueries queries, SearchQuery asked) {
        return new BooleanQuery.Builder()
                .add(matching(queries, asked, false), Occur.MUST)
                .add(new TermQuery(new Term(Fields.COLLECTION, asked.collection())), Occur.FILTER)
                .build();
    }

    private List<SearchHit> hits(int[] entries, QuestionQueries queries, boolean snippetsWanted) throws IOException {
        if (entries.length == 0) {
            return List.of();
        }
        var passages = snippetsWanted ? Passages.of(searcher, analyzer, queries.exactTerms(Fields.TEXT)) : null;
        var snippets = snippetsWanted ? passages.of(SNIPPET_FIELDS, queries.anyOf(Fields.TEXT), entries) : null;
        var pageFinder = snippetsWanted ? new PageFinder(searcher, queries.pages()) : null;
        var stored = searcher.storedFields();
        var hits = new ArrayList<SearchHit>();
        for (int i = 0; i < entries.length; i++) {
            var text = stored.document(entries[i], HIT_FIELDS);
            var instant = text.getField(Fields.INSTANT);
            var published = text.getField(Fields.PUBLISHED);
            var title = text.get(Fields.TITLE);
            hits.add(new SearchHit(
                    text.get(Fields.KEY),
                    title,
                    snippetsWanted
                            ? whole((Snippet) snippets.get(Fields.TITLE)[i], title)
                            : new Snippet(List.of(new Snippet.Part(title, false))),
                    snippetsWanted
                            ? snippet((Snippet) snippets.get(Fields.DESCRIPTION)[i], (Snippet)
                                    snippets.get(Fields.ANSWER)[i])
                            : new Snippet(List.of()),
                    published == null
                            ? null
                            : LocalDate.ofEpochDay(published.numericValue().longValue()),
                    instant == null
                            ? null
                            : Instant.ofEpochMilli(instant.numericValue().longValue()),
                    text.get(Fields.PUBLIC_BODY),
                    text.get(Fields.LANGUAGE),
                    snippetsWanted
                            ? documents(pageFinder.pagesOf(entries[i], PAGES_SHOWN), queries, passages)
                            : List.of()));
        }
        return hits;
    }

    private static Snippet whole(Snippet marked, String title) {
        return marked == null ? new Snippet(List.of(new Snippet.Part(title, false))) : marked;
    }

    private List<DocumentHit> documents(List<Integer> pages, QuestionQueries queries, Passages passages)
            throws IOException {
        if (pages.isEmpty()) {
            return List.of();
        }
        var entries = pages.stream().mapToInt(Integer::intValue).toArray();
        var snippets = passages.of(new String[] {Fields.PAGE}, queries.anyOf(Fields.PAGE), entries)
                .get(Fields.PAGE);
        var documents = new ArrayList<DocumentHit>();
        for (int i = 0; i < entries.length; i++) {
            var stored = searcher.storedFields().document(entries[i], PAGE_FIELDS);
            documents.add(new DocumentHit(
                    stored.get(Fields.DOCUMENT_ID),
                    stored.get(Fields.DOCUMENT_NAME),
                    stored.get(Fields.DOCUMENT_KIND),
                    stored.getField(Fields.PAGE_NUMBER).numericValue().intValue(),
                    stored.getField(Fields.MACHINE_READ) != null,
                    beginning((Snippet) snippets[i])));
        }
        return documents;
    }

    private static Snippet snippet(Snippet asked, Snippet answered) {
        boolean answerFits = answered != null && answered.isHighlighted() && (asked == null || !asked.isHighlighted());
        return beginning(answerFits || asked == null ? answered : asked);
    }

    /** A passage without marks is only the beginning of the text: kept short. */
    private static Snippet beginning(Snippet passage) {
        if (passage == null) {
            return new Snippet(List.of());
        }
        if (passage.isHighlighted() || passage.text().length() <= BEGINNING) {
            return passage;
        }
        var text = passage.text();
        int end = Math.max(text.lastIndexOf(' ', BEGINNING), BEGINNING / 2);
        return new Snippet(List.of(new Snippet.Part(text.substring(0, end) + "…", false)));
    }
}
