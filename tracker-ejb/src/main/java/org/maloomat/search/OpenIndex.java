package org.maloomat.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.SearchIndex;
import org.maloomat.index.lucene.LuceneSearchIndex;
import org.maloomat.shared.HomeFolder;

/**
 * This node's own copy of the index below the home folder. One that is missing, damaged or of an older schema is begun anew;
 * what can still be read of the old one answers until the new one has caught up.
 */
@ApplicationScoped
class OpenIndex {
    private static final Logger LOG = Logger.getLogger(OpenIndex.class.getName());

    private HomeFolder home;
    private SearchIndex index;
    private SearchIndex previous;

    protected OpenIndex() {}

    @Inject
    OpenIndex(HomeFolder home) {
        this.home = home;
    }

    private Path folder() {
        return home.path().resolve("index");
    }

    /** The index that follows the feed. */
    synchronized SearchIndex get() {
        if (index == null) {
            index = LuceneSearchIndex.open(folder());
            previous = LuceneSearchIndex.previous(folder()).orElse(null);
        }
        return index;
    }

    /** The index that answers: the old one for as long as there is one. */
    synchronized SearchIndex answering() {
        var current = get();
        return previous == null ? current : previous;
    }

    /** The new index has caught up: the old one has served. */
    synchronized void retirePrevious() {
        if (previous != null) {
            close(previous);
            previous = null;
        }
        LuceneSearchIndex.deletePrevious(folder());
    }

    /** Closes the index and opens it again, which looks at every file of it: one that is damaged gives way. */
    synchronized void reopen() {
        close();
        get();
    }

    @PreDestroy
    synchronized void close() {
        if (index != null) {
            close(index);
            index = null;
        }
        if (previous != null) {
            close(previous);
            previous = null;
        }
    }

    private static void close(SearchIndex served) {
        try {
            served.close();
        } catch (IndexUnavailable e) {
            LOG.log(Level.WARNING, "An index could not be closed", e);
        }
    }
}
