package org.maloomat.index.lucene;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** One collector for a search in one thread: readers come in numbers, each is served by one thread. */
record SingleThreadCollector<C extends Collector>(C collector) implements CollectorManager<C, C> {

    @Override
    public C newCollector() {
        return collector;
    }

    @Override
    public C reduce(Collection<C> collectors) {
        return collector;
    }
}
