package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Finds the pages of a request in which most of a question stands, those with the words themselves before others. */
final class PageFinder {

    private record Page(int entry, float clauses) {}

    private static final Comparator<Page> BEST_FIRST =
            Comparator.comparingDouble((Page page) -> -page.clauses()).thenComparingInt(Page::entry);

    private final IndexReader reader;
    private final Weight weight;

    /** @param anyClause scores a page by the clauses that hold on it, as {@link QuestionQueries#pages} does */
    PageFinder(IndexSearcher searcher, Query anyClause) throws IOException {
        reader = searcher.getIndexReader();
        weight = searcher.createWeight(searcher.rewrite(anyClause), ScoreMode.COMPLETE, 1);
    }

    /** Entries of at most {@code most} pages of the request with this entry, best first. */
    List<Integer> pagesOf(int request, int most) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(request, reader.leaves()));
        int entry = request - leaf.docBase;
        var pageCounts = leaf.reader().getNumericDocValues(Fields.PAGE_COUNT);
        if (pageCounts == null || !pageCounts.advanceExact(entry) || pageCounts.longValue() == 0) {
            return List.of();
        }
        var scorer = weight.scorer(leaf);
        if (scorer == null) {
            return List.of();
        }
        var pages = new ArrayList<Page>();
        var matches = scorer.iterator();
        int first = Math.toIntExact(entry - pageCounts.longValue());
        for (int doc = matches.advance(first);
                doc < entry && doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = matches.nextDoc()) {
            pages.add(new Page(doc + leaf.docBase, scorer.score()));
        }
        return pages.stream().sorted(BEST_FIRST).limit(most).map(Page::entry).toList();
    }
}
