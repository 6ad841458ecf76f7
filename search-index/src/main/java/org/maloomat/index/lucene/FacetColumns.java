package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What every request is counted and sorted by, in plain arrays, one set for each segment and kept as long as the segment: reading it
 * from the index for each of a million hits takes ten times as long. About 60 bytes a request and 4 a page.
 */
final class FacetColumns {

    private static final long MILLISECONDS_A_DAY = 86_400_000;

    /** Columns of one segment. */
    static final class Segment {

        /** Row of each entry; pages have none and are never asked for. Null where entry and row are the same. */
        private final int[] rows;

        private final int[][] sets;
        private final int[] days;
        private final long[] ties;
        private final long[] instants;
        private int onlyCollection = -1;

        private Segment(int[] rows, int requests, int facets) {
            this.rows = rows;
            sets = new int[facets][requests];
            days = new int[requests];
            ties = new long[requests];
            instants = new long[requests];
            Arrays.fill(instants, Long.MIN_VALUE);
            Arrays.fill(days, Integer.MIN_VALUE);
        }

        /** Number of the set with the collection that all rows have, or -1. */
        int onlyCollection() {
            return onlyCollection;
        }

        int row(int entry) {
            return rows == null ? entry : rows[entry];
        }

        /** Number of the set of values a row has of a facet, in {@link FacetValues}. */
        int set(int facet, int row) {
            return sets[facet][row];
        }

        /** Epoch day; {@link Integer#MIN_VALUE} where the request has none. */
        int day(int row) {
            return days[row];
        }

        /** Epoch millisecond; {@link Long#MIN_VALUE} where the request has none. */
        long instant(int row) {
            return instants[row];
        }

        long tie(int row) {
            return ties[row];
        }
    }

    private final FacetValues values;
    private final Map<IndexReader.CacheKey, Segment> kept = new ConcurrentHashMap<>();

    FacetColumns(FacetValues values) {
        this.values = values;
    }

    Segment of(LeafReaderContext leaf) throws IOException {
        var cache = leaf.reader().getCoreCacheHelper();
        if (cache == null) {
            return read(leaf.reader());
        }
        var segment = kept.get(cache.getKey());
        if (segment == null) {
            segment = read(leaf.reader());
            kept.put(cache.getKey(), segment);
            cache.addClosedListener(kept::remove);
        }
        return segment;
    }

    private Segment read(LeafReader reader) throws IOException {
        var rows = new int[reader.maxDoc()];
        int requests = 0;
        var pageCounts = reader.getNumericDocValues(Fields.PAGE_COUNT);
        if (pageCounts != null) {
            for (int entry = pageCounts.nextDoc();
                    entry != DocIdSetIterator.NO_MORE_DOCS;
                    entry = pageCounts.nextDoc()) {
                rows[entry] = requests++;
            }
        }
        var segment = new Segment(requests == reader.maxDoc() ? null : rows, requests, FacetValues.FACETS);
        readSets(reader, segment);
        var collections = segment.sets[FacetValues.COLLECTION];
        if (collections.length > 0 && Arrays.stream(collections).allMatch(set -> set == collections[0])) {
            segment.onlyCollection = collections[0];
        }
        var days = reader.getNumericDocValues(Fields.DAY);
        if (days != null) {
            for (int entry = days.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = days.nextDoc()) {
                int row = segment.row(entry);
                segment.days[row] = (int) days.longValue();
                // An index of an older schema knows the day alone.
                segment.instants[row] = days.longValue() * MILLISECONDS_A_DAY;
            }
        }
        readLongs(reader, Fields.TIE, segment, segment.ties);
        readLongs(reader, Fields.INSTANT, segment, segment.instants);
        return segment;
    }

    private static void readLongs(LeafReader reader, String field, Segment segment, long[] to) throws IOException {
        var values = reader.getNumericDocValues(field);
        if (values != null) {
            for (int entry = values.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = values.nextDoc()) {
                to[segment.row(entry)] = values.longValue();
            }
        }
    }

    private void readSets(LeafReader reader, Segment segment) throws IOException {
        SortedSetDocValues ordinals = reader.getSortedSetDocValues(FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
        if (ordinals == null) {
            return;
        }
        var facets = new int[(int) ordinals.getValueCount()];
        var numbers = new int[facets.length];
        for (int i = 0; i < facets.length; i++) {
            var path = FacetsConfig.stringToPath(ordinals.lookupOrd(i).utf8ToString());
            facets[i] = FacetValues.facet(path[0]);
            numbers[i] = facets[i] < 0 || path.length < 2 ? -1 : values.value(facets[i], path[1]);
        }
        var sets = new HashMap<Integer, Integer>();
        for (int entry = ordinals.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = ordinals.nextDoc()) {
            int row = segment.row(entry);
            int count = ordinals.docValueCount();
            for (int i = 0; i < count; i++) {
                int ordinal = (int) ordinals.nextOrd();
                int facet = facets[ordinal];
                if (numbers[ordinal] < 0) {
                    continue;
                }
                if (segment.sets[facet][row] == 0) {
                    segment.sets[facet][row] =
                            sets.computeIfAbsent(ordinal, one -> values.set(facets[one], new int[] {numbers[one]}));
                } else {
                    segment.sets[facet][row] = values.with(facet, segment.sets[facet][row], numbers[ordinal]);
                }
            }
        }
    }
}
