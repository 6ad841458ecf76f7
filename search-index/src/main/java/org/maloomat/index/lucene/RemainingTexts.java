package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** An index as if the texts with certain keys had been deleted from it. */
final class RemainingTexts extends FilterDirectoryReader {
    private final Set<String> leftOut;

    private RemainingTexts(DirectoryReader all, Set<String> leftOut) throws IOException {
        super(all, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                try {
                    return new RemainingLeaf(leaf, leftOut);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        this.leftOut = leftOut;
    }

    static DirectoryReader of(DirectoryReader all, Set<String> leftOut) throws IOException {
        return leftOut.isEmpty() ? all : new RemainingTexts(all, Set.copyOf(leftOut));
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader all) throws IOException {
        return new RemainingTexts(all, leftOut);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class RemainingLeaf extends FilterLeafReader {
        private final FixedBitSet live;
        private final int count;

        RemainingLeaf(LeafReader leaf, Set<String> leftOut) throws IOException {
            super(leaf);
            live = new FixedBitSet(Math.max(1, leaf.maxDoc()));
            var before = leaf.getLiveDocs();
            for (int doc = 0; doc < leaf.maxDoc(); doc++) {
                if (before == null || before.get(doc)) {
                    live.set(doc);
                }
            }
            for (var key : leftOut) {
                var docs = leaf.postings(new Term(Fields.KEY, key));
                while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    live.clear(docs.docID());
                }
            }
            count = live.cardinality();
        }

        @Override
        public Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
