package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SimpleCollector;
import org.maloomat.index.Sort;

/**
 * Keeps the best hits in their order: by score and recency, newest or oldest, equal ones by a hash of their key. The few hits of a first
 * page are kept in a heap while the search skips what cannot enter it; a deep page is cut out of all hits by selection, which takes time
 * in proportion to their number and no more memory for the last page than for the first.
 */
final class Ranking extends SimpleCollector {

    /** Where a hit stands in the order. Greater {@code main} first, then smaller {@code tie}. */
    record Place(long main, long tie) {

        /** Short text for an address. */
        String mark() {
            return Long.toString(main, Character.MAX_RADIX) + "." + Long.toString(tie, Character.MAX_RADIX);
        }

        /** Null for what is no mark. */
        static Place of(String mark) {
            int dot = mark == null ? -1 : mark.indexOf('.');
            try {
                return dot < 0
                        ? null
                        : new Place(
                                Long.parseLong(mark.substring(0, dot), Character.MAX_RADIX),
                                Long.parseLong(mark.substring(dot + 1), Character.MAX_RADIX));
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    private static final float RECENCY = 0.4f;
    private static final float RECENCY_HALF_DAYS = 365;
    private static final int LARGEST_HEAP = 1_000;

    private final FacetColumns columns;
    private final Choices choices;
    private final Sort sort;
    private final int newest;
    private final Place after;
    private final int wanted;
    private final boolean inHeap;

    private long[] mains;
    private long[] ties;
    private int[] entries;
    private int size;
    private FacetColumns.Segment segment;
    private Scorable scorer;
    private int base;

    /**
     * @param newest epoch day against which recency is measured
     * @param after only hits behind this place; null for all
     * @param wanted hits to keep
     */
    Ranking(FacetColumns columns, Choices choices, Sort sort, int newest, Place after, int wanted) {
        this.columns = columns;
        this.choices = choices;
        this.sort = sort;
        this.newest = newest;
        this.after = after;
        this.wanted = wanted;
        inHeap = wanted <= LARGEST_HEAP;
        int room = inHeap ? wanted : 4 * LARGEST_HEAP;
        mains = new long[room];
        ties = new long[room];
        entries = new int[room];
    }

    @Override
    public ScoreMode scoreMode() {
        if (sort != Sort.RELEVANCE) {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
        return inHeap ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        segment = columns.of(leaf);
        base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        this.scorer = scorer;
        skipTheHopeless();
    }

    @Override
    public void collect(int entry) throws IOException {
        int row = segment.row(entry);
        if (choices.missed(segment, row) != Choices.NONE) {
            return;
        }
        long main = main(row);
        long tie = segment.tie(row);
        if (after != null && !isBehind(main, tie, after.main(), after.tie())) {
            return;
        }
        if (!inHeap) {
            append(main, tie, base + entry);
        } else if (size < wanted) {
            append(main, tie, base + entry);
            if (size == wanted) {
                heapify();
                skipTheHopeless();
            }
        } else if (isBehind(mains[0], ties[0], main, tie)) {
            set(0, main, tie, base + entry);
            sink(0);
            skipTheHopeless();
        }
    }

    private long main(int row) throws IOException {
        int day = segment.day(row);
        long instant = segment.instant(row);
        return switch (sort) {
            case NEWEST -> instant;
            case OLDEST -> instant == Long.MIN_VALUE ? Long.MIN_VALUE : -instant;
            case RELEVANCE -> {
                float recency = day == Integer.MIN_VALUE
                        ? 0
                        : RECENCY * RECENCY_HALF_DAYS / (RECENCY_HALF_DAYS + Math.max(0, newest - day));
                yield (long) Float.floatToIntBits(scorer.score() + recency) << Integer.SIZE
                        | day & 0xffffffffL ^ 0x80000000L;
            }
        };
    }

    /** Tells the search the least score that can still enter the heap, whatever the recency. */
    private void skipTheHopeless() throws IOException {
        if (inHeap && size == wanted && sort == Sort.RELEVANCE && scorer != null) {
            // One step less, since adding the recency rounds.
            float least = Math.nextDown(Float.intBitsToFloat((int) (mains[0] >> Integer.SIZE)) - RECENCY);
            if (least > 0) {
                scorer.setMinCompetitiveScore(least);
            }
        }
    }

    private void append(long main, long tie, int entry) {
        if (size == mains.length) {
            int room = 2 * size;
            mains = Arrays.copyOf(mains, room);
            ties = Arrays.copyOf(ties, room);
            entries = Arrays.copyOf(entries, room);
        }
        set(size++, main, tie, entry);
    }

    private void set(int at, long main, long tie, int entry) {
        mains[at] = main;
        ties[at] = tie;
        entries[at] = entry;
    }

    private static boolean isBehind(long main, long tie, long otherMain, long otherTie) {
        return main != otherMain ? main < otherMain : tie > otherTie;
    }

    private boolean isBehind(int one, int other) {
        return isBehind(mains[one], ties[one], mains[other], ties[other]);
    }

    private void heapify() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    /** The last in order is on top. */
    private void sink(int from) {
        int at = from;
        while (true) {
            int last = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                last = isBehind(child, last) ? child : last;
            }
            if (last == at) {
                return;
            }
            swap(at, last);
            at = last;
        }
    }

    private void swap(int one, int other) {
        long main = mains[one];
        long tie = ties[one];
        int entry = entries[one];
        set(one, mains[other], ties[other], entries[other]);
        set(other, main, tie, entry);
    }

    /**
     * Lifts those of the best hits that a query likes, by its score. The others stay behind them, so the order of all of them is the
     * same whatever part is asked for.
     *
     * @param best how many of them; at least as many must be kept
     */
    void lift(IndexSearcher searcher, Query liked, int best) throws IOException {
        int lifted = Math.min(best, size);
        select(0, size - 1, lifted - 1);
        var order = IntStream.range(0, lifted)
                .boxed()
                .sorted(Comparator.comparingInt(at -> entries[at]))
                .toList();
        var weight = searcher.createWeight(searcher.rewrite(liked), ScoreMode.COMPLETE, 1);
        var leaves = searcher.getIndexReader().leaves();
        Scorer likes = null;
        int leaf = -1;
        for (int at : order) {
            int its = ReaderUtil.subIndex(entries[at], leaves);
            if (its != leaf) {
                leaf = its;
                likes = weight.scorer(leaves.get(leaf));
            }
            if (likes != null && isAt(likes, entries[at] - leaves.get(leaf).docBase)) {
                float score = Float.intBitsToFloat((int) (mains[at] >> Integer.SIZE)) + likes.score();
                mains[at] = (long) Float.floatToIntBits(score) << Integer.SIZE | mains[at] & 0xffffffffL;
            }
        }
    }

    private static boolean isAt(Scorer scorer, int entry) throws IOException {
        int at = scorer.docID() < entry ? scorer.iterator().advance(entry) : scorer.docID();
        return at == entry;
    }

    /** Entries of the hits from {@code first} to before {@code last}, counted from 0, in order; fewer where there are no more. */
    int[] entries(int first, int last) {
        int from = Math.min(first, size);
        int to = Math.min(last, size);
        if (from < to) {
            select(0, size - 1, from);
            select(from, size - 1, to - 1);
            sort(from, to);
        }
        return Arrays.copyOfRange(entries, from, to);
    }

    /** The place of the hit that ends what {@link #entries} gave last. */
    Place place(int last) {
        return new Place(mains[last - 1], ties[last - 1]);
    }

    /** Brings the hit that belongs there to its place, better ones before it, worse ones behind (quickselect). */
    private void select(int low, int high, int place) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = from + (to - from) / 2;
            long main = mains[middle];
            long tie = ties[middle];
            int left = from;
            int right = to;
            while (left <= right) {
                while (isBehind(main, tie, mains[left], ties[left])) {
                    left++;
                }
                while (isBehind(mains[right], ties[right], main, tie)) {
                    right--;
                }
                if (left <= right) {
                    swap(left++, right--);
                }
            }
            if (place <= right) {
                to = right;
            } else if (place >= left) {
                from = left;
            } else {
                return;
            }
        }
    }

    /** Few at a time: a page. */
    private void sort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int at = i; at > from && isBehind(at - 1, at); at--) {
                swap(at - 1, at);
            }
        }
    }
}
