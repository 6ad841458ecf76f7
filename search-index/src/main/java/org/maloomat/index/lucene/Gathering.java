package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.maloomat.index.FacetCount;
import org.maloomat.index.FacetName;

/**
 * Counts hits and their values in one pass without scores. A hit that misses the choice of one facet alone still counts for that
 * facet, so that another value of it can be chosen.
 */
final class Gathering extends SimpleCollector {

    /** @param total hits that hold all choices */
    record Counts(long total, Map<FacetName, List<FacetCount>> facets) {}

    private static final int MOST_VALUES = 300;
    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingLong((FacetCount count) -> -count.count()).thenComparing(FacetCount::value);

    private final FacetValues values;
    private final FacetColumns columns;
    private final Choices choices;
    private final boolean facetsWanted;
    private final int[][] counts;
    private FacetColumns.Segment segment;
    private long total;

    Gathering(FacetValues values, FacetColumns columns, Choices choices, boolean facetsWanted) {
        this.values = values;
        this.columns = columns;
        this.choices = choices;
        this.facetsWanted = facetsWanted;
        counts = new int[FacetName.values().length][];
        for (int facet = 0; facet < counts.length; facet++) {
            counts[facet] = new int[values.setCount(facet)];
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        segment = columns.of(leaf);
    }

    @Override
    public void collect(int entry) {
        int row = segment.row(entry);
        int missed = choices.missed(segment, row);
        if (missed == Choices.NONE) {
            total++;
            for (int facet = 0; facetsWanted && facet < counts.length; facet++) {
                counts[facet][segment.set(facet, row)]++;
            }
        } else if (facetsWanted && missed >= 0) {
            counts[missed][segment.set(missed, row)]++;
        }
    }

    Counts counts() {
        var facets = new EnumMap<FacetName, List<FacetCount>>(FacetName.class);
        for (var facet : FacetName.values()) {
            facets.put(facet, facetsWanted ? counts(facet.ordinal()) : List.of());
        }
        return new Counts(total, facets);
    }

    private List<FacetCount> counts(int facet) {
        var byValue = new HashMap<Integer, Long>();
        for (int set = 1; set < counts[facet].length; set++) {
            long count = counts[facet][set];
            if (count > 0) {
                for (int value : values.members(facet, set)) {
                    byValue.merge(value, count, Long::sum);
                }
            }
        }
        var sorted = new ArrayList<FacetCount>();
        byValue.forEach((value, count) -> sorted.add(new FacetCount(values.label(facet, value), count)));
        sorted.sort(MOST_FIRST);
        return sorted.size() > MOST_VALUES ? List.copyOf(sorted.subList(0, MOST_VALUES)) : List.copyOf(sorted);
    }
}
