package org.maloomat.portal.cache;

import java.util.LinkedHashMap;

/** Pages kept whole, the longest unused going first when there is no room. Safe for many threads. */
final class PageStore {
    private static final int ENTRY_OVERHEAD = 300;

    private final LinkedHashMap<String, KeptPage> pages = new LinkedHashMap<>(256, 0.75f, true);
    private final long capacity;
    private long used;

    /** @param capacity in bytes, counting plain and compressed bodies and keys */
    PageStore(long capacity) {
        this.capacity = capacity;
    }

    /** The page kept under this key, of whatever edition; null if there is none. */
    synchronized KeptPage get(String key) {
        return pages.get(key);
    }

    synchronized void put(String key, KeptPage page) {
        if (weight(key, page) > capacity) {
            return;
        }
        var former = pages.put(key, page);
        used += weight(key, page) - (former == null ? 0 : weight(key, former));
        var eldest = pages.entrySet().iterator();
        while (used > capacity) {
            var entry = eldest.next();
            used -= weight(entry.getKey(), entry.getValue());
            eldest.remove();
        }
    }

    synchronized long used() {
        return used;
    }

    private static long weight(String key, KeptPage page) {
        return ENTRY_OVERHEAD + 2L * key.length() + page.body().size();
    }
}
