package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.maloomat.index.FacetCount;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchQuery;

/** Finds the best entries and counts every facet in the same pass. Keeps what counting needs of the index last read. */
final class FacetCounts {

    record Found(TopFieldDocs top, Map<FacetName, List<FacetCount>> facets) {}

    private record Counted(IndexReader reader, SortedSetDocValuesReaderState state) {}

    private static final int MOST_VALUES = 300;

    private volatile Counted counted;

    Found search(IndexSearcher searcher, Query query, SearchQuery asked, org.apache.lucene.search.Sort order, int hits)
            throws IOException {
        var state = state(searcher.getIndexReader());
        var drillDown = chosen(query, asked);
        var collector = new TopFieldCollectorManager(order, hits, null, Integer.MAX_VALUE, false);
        var found = new DrillSideways(searcher, RequestBlock.FACETS, state).search(drillDown, collector);
        return new Found(found.collectorResult, counts(found.facets));
    }

    /** A query with the values chosen. */
    static DrillDownQuery chosen(Query query, SearchQuery asked) {
        var drillDown = new DrillDownQuery(RequestBlock.FACETS, query);
        asked.filters().forEach((facet, values) -> values.stream()
                .filter(value -> value != null && !value.isEmpty())
                .forEach(value -> drillDown.add(facet.name(), RequestBlock.facetValue(value))));
        return drillDown;
    }

    private static Map<FacetName, List<FacetCount>> counts(Facets facets) throws IOException {
        var counts = new EnumMap<FacetName, List<FacetCount>>(FacetName.class);
        for (var facet : FacetName.values()) {
            var values = facets.getTopChildren(MOST_VALUES, facet.name());
            counts.put(
                    facet,
                    values == null
                            ? List.of()
                            : Stream.of(values.labelValues)
                                    .map(value -> new FacetCount(value.label, value.value.longValue()))
                                    .toList());
        }
        return counts;
    }

    private SortedSetDocValuesReaderState state(IndexReader reader) throws IOException {
        var last = counted;
        if (last == null || last.reader() != reader) {
            last = new Counted(reader, new DefaultSortedSetDocValuesReaderState(reader, RequestBlock.FACETS));
            counted = last;
        }
        return last.state();
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
