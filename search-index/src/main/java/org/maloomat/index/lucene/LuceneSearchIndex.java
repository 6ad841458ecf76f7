package org.maloomat.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.LockObtainFailedException;
import org.maloomat.index.Completion;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.IndexedText;
import org.maloomat.index.SearchIndex;
import org.maloomat.index.SearchPage;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.SimilarText;
import org.maloomat.index.language.TextAnalyzer;

/**
 * The search port on a folder of this machine.
 *
 * <p>When the storage fails, as on a full disk, Lucene closes its writer: the call that meets it throws, searches go on from the last
 * commit, and the next change opens the writer again.
 */
public final class LuceneSearchIndex implements SearchIndex {

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private interface Change {
        void applyTo(IndexWriter writer) throws IOException;
    }

    private final Directory directory;
    private final Analyzer analyzer = new TextAnalyzer();
    private final FacetCounts facetCounts = new FacetCounts();

    private final SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());

    private IndexWriter writer;
    private volatile SearcherManager searchers;
    private volatile long appliedUpTo;
    private volatile boolean closed;

    LuceneSearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        openWriter();
        searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the index in a folder, which is made if missing. An index that is damaged or of another schema version is moved to the
     * sibling folder {@code <name>.previous} and begun anew: {@link #appliedUpTo()} is then 0 and the feed is to be applied again,
     * while {@link #previous} may answer.
     *
     * @throws IndexUnavailable if another process has the folder open, or it cannot be written
     */
    public static LuceneSearchIndex open(Path folder) {
        var directory = new IndexFolder(folder).open();
        try {
            return new LuceneSearchIndex(directory);
        } catch (IOException | RuntimeException e) {
            closeQuietly(directory);
            var why = e instanceof LockObtainFailedException ? " is in use by another process" : " cannot be used";
            throw new IndexUnavailable("the index folder " + folder + why, e);
        }
    }

    /**
     * The index that had to give way in this folder, as far as it can still be read. It answers until its successor has caught
     * up; {@link #put} and {@link #remove} make it leave out what changed since. Nothing is written to it.
     */
    public static Optional<SearchIndex> previous(Path folder) {
        return PreviousIndex.open(new IndexFolder(folder).previous()).map(SearchIndex.class::cast);
    }

    /** Takes away what {@link #previous} reads, once nobody needs it. */
    public static void deletePrevious(Path folder) {
        new IndexFolder(folder).deletePrevious();
    }

    private void openWriter() throws IOException {
        var config = new IndexWriterConfig(analyzer).setCommitOnClose(false).setIndexDeletionPolicy(commits);
        var opened = new IndexWriter(directory, config);
        long feedNumber = 0;
        for (var entry :
                opened.getLiveCommitData() == null ? Map.<String, String>of().entrySet() : opened.getLiveCommitData()) {
            if (entry.getKey().equals(IndexFolder.FEED_KEY)) {
                feedNumber = Long.parseLong(entry.getValue());
            }
        }
        writer = opened;
        appliedUpTo = feedNumber;
    }

    @Override
    public void put(IndexedText text) {
        change(to -> to.updateDocuments(new Term(Fields.KEY, text.key()), RequestBlock.of(text)));
    }

    @Override
    public void remove(String key) {
        change(from -> from.deleteDocuments(new Term(Fields.KEY, key)));
    }

    @Override
    public void removeAll() {
        change(IndexWriter::deleteAll);
    }

    @Override
    public synchronized void commit(long feedNumber) {
        if (feedNumber < 0) {
            throw new IllegalArgumentException("feed numbers are not negative: " + feedNumber);
        }
        requireOpen();
        if (!writer.isOpen()) {
            reopen();
            throw new IndexUnavailable("changes after feed number " + appliedUpTo + " were lost; apply them again");
        }
        try {
            var data = Map.of(IndexFolder.FEED_KEY, Long.toString(feedNumber), IndexFolder.SCHEMA_KEY, Fields.SCHEMA);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            appliedUpTo = feedNumber;
            searchers.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    @Override
    public long appliedUpTo() {
        return appliedUpTo;
    }

    @Override
    public int size() {
        return read(searcher -> searcher.count(new TermQuery(new Term(Fields.REQUEST, Fields.REQUEST))));
    }

    @Override
    public SearchPage search(SearchQuery query) {
        return read(searcher -> new SearchExecutor(searcher, analyzer, facetCounts).search(query));
    }

    @Override
    public List<SimilarText> similar(String words, String collection, int limit) {
        return read(searcher -> new SearchExecutor(searcher, analyzer, facetCounts).similar(words, collection, limit));
    }

    @Override
    public List<String> keys(String after, int limit) {
        return read(searcher -> new Inventory(searcher).keys(after, limit));
    }

    @Override
    public Map<String, String> fingerprints(Collection<String> keys) {
        return read(searcher -> new Inventory(searcher).fingerprints(keys));
    }

    @Override
    public Optional<String> damage() {
        requireOpen();
        try {
            var commit = commits.snapshot();
            try {
                return Inventory.damage(directory, commit);
            } finally {
                commits.release(commit);
            }
        } catch (IllegalStateException nothingCommitted) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IndexUnavailable("the index cannot be read", e);
        }
    }

    @Override
    public List<SimilarText> similarTo(String key, int limit) {
        return read(searcher -> new SearchExecutor(searcher, analyzer, facetCounts).similarTo(key, limit));
    }

    @Override
    public List<Completion> complete(String typed, String collection, int limit) {
        return read(searcher -> new Completions(searcher.getIndexReader()).of(typed, collection, limit));
    }

    @Override
    public void backup(Path folder) {
        requireOpen();
        try {
            Files.createDirectories(folder);
            var commit = commits.snapshot();
            try (var copy = FSDirectory.open(folder)) {
                if (copy.listAll().length > 0) {
                    throw new IndexUnavailable("the folder for the copy is not empty: " + folder);
                }
                for (var file : commit.getFileNames()) {
                    copy.copyFrom(directory, file, file, IOContext.READONCE);
                }
                copy.sync(commit.getFileNames());
                copy.syncMetaData();
            } finally {
                commits.release(commit);
            }
        } catch (IOException | IllegalStateException e) {
            throw new IndexUnavailable("the index could not be copied to " + folder, e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeQuietly(searchers);
        closeQuietly(writer);
        closeQuietly(directory);
    }

    private synchronized void change(Change change) {
        requireOpen();
        if (!writer.isOpen()) {
            reopen();
        }
        try {
            change.applyTo(writer);
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    private void reopen() {
        try {
            openWriter();
            var stale = searchers;
            searchers = new SearcherManager(writer, null);
            stale.close();
        } catch (IOException e) {
            throw new IndexUnavailable("the index cannot be opened again", e);
        }
    }

    /** Gives up what was not committed, so that nothing half-applied can ever be committed under a later number. */
    private IndexUnavailable failed(Exception cause) {
        closeQuietly(writer);
        return new IndexUnavailable(
                "the index cannot be written; apply the feed again after number " + appliedUpTo, cause);
    }

    private <T> T read(Reading<T> reading) {
        requireOpen();
        while (true) {
            var current = searchers;
            IndexSearcher searcher;
            try {
                searcher = current.acquire();
            } catch (IOException e) {
                throw new IndexUnavailable("the index cannot be read", e);
            } catch (AlreadyClosedException e) {
                if (current != searchers && !closed) {
                    continue;
                }
                throw new IndexUnavailable("the index is closed", e);
            }
            return read(reading, current, searcher);
        }
    }

    private static <T> T read(Reading<T> reading, SearcherManager from, IndexSearcher searcher) {
        try {
            return reading.from(searcher);
        } catch (IOException e) {
            throw new IndexUnavailable("the index cannot be read", e);
        } finally {
            release(from, searcher);
        }
    }

    private static void release(SearcherManager from, IndexSearcher searcher) {
        try {
            from.release(searcher);
        } catch (IOException e) {
            throw new IndexUnavailable("the index cannot be read", e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IndexUnavailable("the index is closed");
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            System.getLogger(LuceneSearchIndex.class.getName())
                    .log(System.Logger.Level.WARNING, "closing the index failed", e);
        }
    }
}
