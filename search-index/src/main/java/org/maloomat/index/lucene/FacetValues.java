package org.maloomat.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.index.FacetName;

/**
 * Numbers for the values of every facet and for the sets of values that requests have of it, the same over all segments. Set 0 is the
 * empty one. Grows with what was ever seen, never shrinks: there are few values.
 */
final class FacetValues {

    /** The facets, and behind them the collection. */
    static final int FACETS = FacetName.values().length + 1;

    static final int COLLECTION = FACETS - 1;

    private record Values(List<Integer> sorted) {}

    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<List<String>> labels = new ArrayList<>();
    private final List<Map<Values, Integer>> setNumbers = new ArrayList<>();
    private final int[][][] sets = new int[FACETS][1][0];
    private final int[] setCounts = new int[FACETS];

    FacetValues() {
        for (int i = 0; i < FACETS; i++) {
            numbers.add(new HashMap<>());
            labels.add(new ArrayList<>());
            setNumbers.add(new HashMap<>());
            setCounts[i] = 1;
        }
    }

    /** Number of the facet with this dimension in the index; -1 for another. */
    static int facet(String dimension) {
        if (dimension.equals(Fields.COLLECTION)) {
            return COLLECTION;
        }
        for (var facet : FacetName.values()) {
            if (facet.name().equals(dimension)) {
                return facet.ordinal();
            }
        }
        return -1;
    }

    synchronized int value(int facet, String label) {
        return numbers.get(facet).computeIfAbsent(label, added -> {
            labels.get(facet).add(added);
            return labels.get(facet).size() - 1;
        });
    }

    synchronized int set(int facet, int[] members) {
        var sorted = members.clone();
        Arrays.sort(sorted);
        var key = new Values(Arrays.stream(sorted).boxed().toList());
        var known = setNumbers.get(facet).get(key);
        if (known != null) {
            return known;
        }
        int number = setCounts[facet]++;
        var grown = sets[facet].length > number ? sets[facet] : Arrays.copyOf(sets[facet], 2 * number);
        grown[number] = sorted;
        sets[facet] = grown;
        setNumbers.get(facet).put(key, number);
        return number;
    }

    /** Number of a set with one member more. */
    synchronized int with(int facet, int set, int member) {
        var members = Arrays.copyOf(sets[facet][set], sets[facet][set].length + 1);
        members[members.length - 1] = member;
        return set(facet, members);
    }

    synchronized int setCount(int facet) {
        return setCounts[facet];
    }

    synchronized int[] members(int facet, int set) {
        return sets[facet][set];
    }

    synchronized String label(int facet, int value) {
        return labels.get(facet).get(value);
    }

    /** Of every set of a facet, whether it holds one of these values. */
    synchronized boolean[] holding(int facet, Iterable<String> wanted) {
        var holding = new boolean[setCounts[facet]];
        for (var label : wanted) {
            var value = label == null ? null : numbers.get(facet).get(RequestBlock.facetValue(label));
            for (int set = 1; value != null && set < holding.length; set++) {
                holding[set] |= Arrays.binarySearch(sets[facet][set], value) >= 0;
            }
        }
        return holding;
    }
}
