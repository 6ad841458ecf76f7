package org.maloomat.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maloomat.index.SearchIndex;
import org.maloomat.index.lucene.LuceneSearchIndex;
import org.maloomat.shared.HomeFolder;

/** Opens this node's own copy of the index below the home folder, once, and closes it at the end. */
@ApplicationScoped
class OpenIndex {
    @Inject
    private HomeFolder home;

    private SearchIndex index;

    synchronized SearchIndex get() {
        if (index == null) {
            index = LuceneSearchIndex.open(home.folder("index"));
        }
        return index;
    }

    @PreDestroy
    synchronized void close() {
        if (index != null) {
            index.close();
            index = null;
        }
    }
}
