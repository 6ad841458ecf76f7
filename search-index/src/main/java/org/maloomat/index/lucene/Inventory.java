package org.maloomat.index.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/** What is in one state of the index, for whoever compares it with the truth. */
final class Inventory {
    private static final TermQuery EVERY_REQUEST = new TermQuery(new Term(Fields.REQUEST, Fields.REQUEST));
    private static final Sort BY_KEY = new Sort(new SortField(Fields.KEY_ORDER, SortField.Type.STRING));

    private final IndexSearcher searcher;

    Inventory(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<String> keys(String after, int limit) throws IOException {
        if (searcher.getIndexReader().numDocs() == 0) {
            return List.of();
        }
        var last = after == null ? null : afterKey(after);
        var found = searcher.searchAfter(last, EVERY_REQUEST, limit, BY_KEY);
        return Stream.of(found.scoreDocs)
                .map(doc -> ((BytesRef) ((FieldDoc) doc).fields[0]).utf8ToString())
                .toList();
    }

    /** Behind every entry with this key. */
    private FieldDoc afterKey(String key) {
        return new FieldDoc(searcher.getIndexReader().maxDoc() - 1, 0, new Object[] {new BytesRef(key)});
    }

    Map<String, String> fingerprints(Collection<String> keys) throws IOException {
        var asked =
                new TermInSetQuery(Fields.KEY, keys.stream().map(BytesRef::new).toList());
        var query = new BooleanQuery.Builder()
                .add(EVERY_REQUEST, Occur.FILTER)
                .add(asked, Occur.FILTER)
                .build();
        var found = searcher.search(query, Math.max(1, keys.size()), BY_KEY);
        var fingerprints = new HashMap<String, String>();
        for (var doc : found.scoreDocs) {
            fingerprints.put(((BytesRef) ((FieldDoc) doc).fields[0]).utf8ToString(), fingerprint(doc.doc));
        }
        return fingerprints;
    }

    private String fingerprint(int doc) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var values = leaf.reader().getBinaryDocValues(Fields.FINGERPRINT);
        return values != null && values.advanceExact(doc - leaf.docBase)
                ? values.binaryValue().utf8ToString()
                : "";
    }

    /** Reads every structure of a commit that nobody deletes meanwhile. */
    static Optional<String> damage(Directory directory, IndexCommit commit) throws IOException {
        var said = new ByteArrayOutputStream();
        var files = Set.copyOf(commit.getFileNames());
        var still = new FilterDirectory(directory) {
            @Override
            public String[] listAll() {
                return files.toArray(String[]::new);
            }

            @Override
            public void close() {}
        };
        try (var out = new PrintStream(said, false, StandardCharsets.UTF_8);
                var lock = NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
                var check = new CheckIndex(still, lock)) {
            check.setInfoStream(out, false);
            var result = check.checkIndex();
            return result.clean
                    ? Optional.empty()
                    : Optional.of(result.missingSegments ? "unreadable" : result.numBadSegments + " bad segments");
        }
    }
}
