package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maloomat.index.lucene.IndexFixtures.aText;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.SearchQuery;

class FullDiskTest {

    private static final class Disk extends FilterDirectory {

        private boolean full;

        Disk(Directory in) {
            super(in);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @TempDir
    Path folder;

    @Test
    void searches_go_on_and_the_feed_continues_after_the_last_commit_once_there_is_room() throws IOException {
        var disk = new Disk(FSDirectory.open(folder));
        try (var index = new LuceneSearchIndex(disk)) {
            index.put(aText("KP-1", "Report"));
            index.commit(1);
            index.put(aText("KP-2", "Report"));
            disk.full = true;
            assertThatThrownBy(() -> index.commit(2)).isInstanceOf(IndexUnavailable.class);
            assertThat(index.appliedUpTo()).isEqualTo(1);
            assertThat(index.search(SearchQuery.of("report")).total()).isEqualTo(1);

            disk.full = false;
            assertThatThrownBy(() -> index.commit(2))
                    .as("KP-2 was lost with the failed commit, so 2 must not be recorded")
                    .isInstanceOf(IndexUnavailable.class);
            assertThat(index.appliedUpTo()).isEqualTo(1);
            index.put(aText("KP-2", "Report"));
            index.commit(2);
            assertThat(index.appliedUpTo()).isEqualTo(2);
            assertThat(index.search(SearchQuery.of("report")).total()).isEqualTo(2);
        }
    }
}
