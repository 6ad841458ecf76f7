package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.maloomat.index.FacetCount;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.SearchQuery.Detail;

/** Counts what a question finds, and remembers the counts of the questions last asked until the index changes. */
final class FacetCounts {

    private record Asked(
            IndexReader.CacheKey index,
            Query query,
            String collection,
            Map<FacetName, Set<String>> filters,
            boolean facets) {}

    private static final int REMEMBERED = 512;

    private final FacetValues values = new FacetValues();
    private final FacetColumns columns = new FacetColumns(values);
    private final Map<Asked, Gathering.Counts> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Gathering.Counts> eldest) {
                    return size() > REMEMBERED;
                }
            });

    FacetColumns columns() {
        return columns;
    }

    /** What a question has chosen, known in all segments of this index. */
    Choices choices(IndexSearcher searcher, SearchQuery asked) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            columns.of(leaf);
        }
        return new Choices(values, asked);
    }

    /** What was counted before, or null. */
    Gathering.Counts known(IndexSearcher searcher, Query query, SearchQuery asked) {
        var key = key(searcher, query, asked);
        return key == null ? null : remembered.get(key);
    }

    /** @param query without the collection and the values chosen */
    Gathering.Counts of(IndexSearcher searcher, Query query, SearchQuery asked, Choices choices) throws IOException {
        var known = known(searcher, query, asked);
        if (known != null) {
            return known;
        }
        if (!asked.wants(Detail.FACETS) && choices.holdEverywhere(searcher, columns)) {
            return remember(searcher, query, asked, new Gathering.Counts(searcher.count(query), none()));
        }
        var gathering = new Gathering(values, columns, choices, asked.wants(Detail.FACETS));
        searcher.search(query, new SingleThreadCollector<>(gathering));
        return remember(searcher, query, asked, gathering.counts());
    }

    /**
     * Counts and ranks in the same pass.
     *
     * @param ranked finds the same as {@code query}
     */
    Gathering.Counts of(
            IndexSearcher searcher, Query query, SearchQuery asked, Choices choices, Query ranked, Ranking ranking)
            throws IOException {
        var gathering = new Gathering(values, columns, choices, asked.wants(Detail.FACETS));
        searcher.search(ranked, new SingleThreadCollector<>(MultiCollector.wrap(gathering, ranking)));
        return remember(searcher, query, asked, gathering.counts());
    }

    private static Asked key(IndexSearcher searcher, Query query, SearchQuery asked) {
        var cache = searcher.getIndexReader().getReaderCacheHelper();
        return cache == null
                ? null
                : new Asked(cache.getKey(), query, asked.collection(), asked.filters(), asked.wants(Detail.FACETS));
    }

    private Gathering.Counts remember(IndexSearcher searcher, Query query, SearchQuery asked, Gathering.Counts counts) {
        var key = key(searcher, query, asked);
        if (key != null) {
            remembered.put(key, counts);
        }
        return counts;
    }

    /** A query with the values chosen. */
    static DrillDownQuery chosen(Query query, SearchQuery asked) {
        var drillDown = new DrillDownQuery(RequestBlock.FACETS, query);
        asked.filters().forEach((facet, values) -> values.stream()
                .filter(value -> value != null && !value.isEmpty())
                .forEach(value -> drillDown.add(facet.name(), RequestBlock.facetValue(value))));
        return drillDown;
    }

    /** Facets of an answer without hits. */
    static Map<FacetName, List<FacetCount>> none() {
        var counts = new EnumMap<FacetName, List<FacetCount>>(FacetName.class);
        for (var facet : FacetName.values()) {
            counts.put(facet, List.of());
        }
        return counts;
    }
}
