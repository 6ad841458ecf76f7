package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchQuery;

/** The collection and the values a question has chosen, as tests of a row. */
final class Choices {

    /** Every choice holds. */
    static final int NONE = -1;

    /** The collection or more than one facet is missed. */
    static final int SEVERAL = -2;

    private final boolean[] collection;
    private final boolean[][] holding = new boolean[FacetName.values().length][];
    private final int[] chosen;

    Choices(FacetValues values, SearchQuery asked) {
        collection = values.holding(FacetValues.COLLECTION, List.of(asked.collection()));
        chosen = asked.filters().keySet().stream()
                .filter(facet -> asked.filters().get(facet).stream().anyMatch(value -> !value.isEmpty()))
                .mapToInt(FacetName::ordinal)
                .toArray();
        for (int facet : chosen) {
            holding[facet] = values.holding(facet, asked.filters().get(FacetName.values()[facet]));
        }
    }

    /** Whether nothing is chosen and all segments hold this collection alone, so that no row need be tested. */
    boolean holdEverywhere(IndexSearcher searcher, FacetColumns columns) throws IOException {
        if (chosen.length > 0) {
            return false;
        }
        for (var leaf : searcher.getIndexReader().leaves()) {
            int only = columns.of(leaf).onlyCollection();
            if (only < 0 || !collection[only]) {
                return false;
            }
        }
        return true;
    }

    /** {@link #NONE}, the one facet whose choice a row misses, or {@link #SEVERAL}. */
    int missed(FacetColumns.Segment segment, int row) {
        if (!collection[segment.set(FacetValues.COLLECTION, row)]) {
            return SEVERAL;
        }
        int missed = NONE;
        for (int facet : chosen) {
            if (!holding[facet][segment.set(facet, row)]) {
                if (missed != NONE) {
                    return SEVERAL;
                }
                missed = facet;
            }
        }
        return missed;
    }
}
