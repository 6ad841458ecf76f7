package org.maloomat.index.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.maloomat.index.Completion;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.IndexedText;
import org.maloomat.index.SearchIndex;
import org.maloomat.index.SearchPage;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.SimilarText;
import org.maloomat.index.language.TextAnalyzer;

/**
 * An index of another schema, or what is left of a damaged one, answering as well as it can until its successor has caught up.
 * It learns nothing new: a text that changed is left out, since what it knows of it is not true any more.
 */
final class PreviousIndex implements SearchIndex {
    private static final Logger LOG = System.getLogger(PreviousIndex.class.getName());

    private final Directory directory;
    private final DirectoryReader reader;
    private final Analyzer analyzer = new TextAnalyzer();
    private final FacetCounts facetCounts = new FacetCounts();
    private final Set<String> leftOut = new LinkedHashSet<>();

    private volatile IndexSearcher searcher;
    private volatile long appliedUpTo;

    private PreviousIndex(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /** Empty if there is none, or none that answers. */
    static Optional<PreviousIndex> open(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(folder));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "the previous index cannot answer: " + e);
            return Optional.empty();
        }
    }

    private static PreviousIndex read(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            dropDamagedSegments(directory);
            var commit = SegmentInfos.readLatestCommit(directory);
            var index = new PreviousIndex(directory, DirectoryReader.open(directory));
            index.appliedUpTo = Long.parseLong(commit.getUserData().get(IndexFolder.FEED_KEY));
            index.search(SearchQuery.of(""));
            return index;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Proves every segment by its checksums and keeps those that hold. The rest is built anew anyway. */
    private static void dropDamagedSegments(Directory directory) throws IOException {
        try (var check = new CheckIndex(directory)) {
            check.setChecksumsOnly(true);
            var status = check.checkIndex();
            if (!status.clean) {
                check.exorciseIndex(status);
            }
        }
    }

    @Override
    public void put(IndexedText text) {
        remove(text.key());
    }

    @Override
    public synchronized void remove(String key) {
        leftOut.add(key);
    }

    @Override
    public synchronized void removeAll() {
        throw new UnsupportedOperationException("a previous index is not filled again");
    }

    /** In memory only: the next start leaves the same texts out, since it begins after the number this index was left at. */
    @Override
    public synchronized void commit(long feedNumber) {
        try {
            searcher = new IndexSearcher(RemainingTexts.of(reader, leftOut));
            appliedUpTo = feedNumber;
        } catch (IOException e) {
            throw new IndexUnavailable("the previous index cannot be read", e);
        }
    }

    @Override
    public long appliedUpTo() {
        return appliedUpTo;
    }

    @Override
    public int size() {
        return read(from -> from.count(new TermQuery(new Term(Fields.REQUEST, Fields.REQUEST))));
    }

    @Override
    public SearchPage search(SearchQuery query) {
        return read(from -> new SearchExecutor(from, analyzer, facetCounts).search(query));
    }

    @Override
    public List<SimilarText> similar(String words, String collection, int limit) {
        return read(from -> new SearchExecutor(from, analyzer, facetCounts).similar(words, collection, limit));
    }

    @Override
    public List<SimilarText> similarTo(String key, int limit) {
        return read(from -> new SearchExecutor(from, analyzer, facetCounts).similarTo(key, limit));
    }

    @Override
    public List<Completion> complete(String typed, String collection, int limit) {
        return read(from -> new Completions(from.getIndexReader()).of(typed, collection, limit));
    }

    @Override
    public void backup(Path folder) {
        throw new UnsupportedOperationException("a previous index is not worth a copy");
    }

    @Override
    public List<String> keys(String after, int limit) {
        return read(from -> new Inventory(from).keys(after, limit));
    }

    @Override
    public Map<String, String> fingerprints(Collection<String> keys) {
        return read(from -> new Inventory(from).fingerprints(keys));
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty();
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    /** Whatever goes wrong with such an index, it is not the reader's fault. */
    private <T> T read(Reading<T> reading) {
        if (!reader.tryIncRef()) {
            throw new IndexUnavailable("the previous index is closed");
        }
        try {
            return reading.from(searcher);
        } catch (IOException | RuntimeException e) {
            throw new IndexUnavailable("the previous index cannot answer this", e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new IndexUnavailable("the previous index cannot be closed", e);
        }
    }

    /** Searches that are on their way end in peace. */
    @Override
    public void close() {
        release();
        try {
            directory.close();
        } catch (IOException e) {
            throw new IndexUnavailable("the previous index cannot be closed", e);
        }
    }
}
