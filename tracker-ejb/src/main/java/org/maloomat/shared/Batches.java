package org.maloomat.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Many values in lists short enough for one statement. */
public final class Batches {
    private static final int AT_ONCE = 1_000;

    private Batches() {}

    /** The values in their order, at most a thousand in a list. */
    public static <T> List<List<T>> of(Collection<T> values) {
        var all = List.copyOf(values);
        var batches = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            batches.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return batches;
    }
}
