package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.index.lucene.IndexFixtures.aText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchIndex;
import org.maloomat.index.SearchQuery;

class PreviousIndexTest {
    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("index");
    }

    private void build() {
        try (var index = LuceneSearchIndex.open(folder())) {
            for (int i = 0; i < 3; i++) {
                index.put(aText("KP-" + i, "Report " + i));
                index.commit(i + 1);
            }
        }
    }

    private void makeOlder() throws IOException {
        try (var directory = FSDirectory.open(folder());
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "0", "appliedUpTo", "3").entrySet());
            writer.commit();
        }
    }

    private static long found(SearchIndex index) {
        return index.search(SearchQuery.of("report")).total();
    }

    @Test
    void an_index_of_an_older_schema_answers_until_it_is_deleted() throws IOException {
        build();
        makeOlder();
        try (var index = LuceneSearchIndex.open(folder());
                var previous = LuceneSearchIndex.previous(folder()).orElseThrow()) {
            assertThat(found(index)).isZero();
            assertThat(found(previous)).isEqualTo(3);
            assertThat(previous.appliedUpTo()).isEqualTo(3);
        }
        LuceneSearchIndex.deletePrevious(folder());
        assertThat(LuceneSearchIndex.previous(folder())).isEmpty();
    }

    @Test
    void what_changed_since_is_left_out_of_hits_and_counts() throws IOException {
        build();
        makeOlder();
        LuceneSearchIndex.open(folder()).close();
        try (var previous = LuceneSearchIndex.previous(folder()).orElseThrow()) {
            previous.put(aText("KP-0", "Report 0, corrected"));
            previous.remove("KP-2");
            previous.commit(5);
            var page = previous.search(SearchQuery.of("report"));
            assertThat(page.hits()).extracting("key").containsExactly("KP-1");
            assertThat(page.total()).isEqualTo(1);
            assertThat(page.facets().get(FacetName.YEAR))
                    .allSatisfy(count -> assertThat(count.count()).isEqualTo(1));
            assertThat(previous.size()).isEqualTo(1);
            assertThat(previous.appliedUpTo()).isEqualTo(5);
        }
    }

    @Test
    void what_is_left_of_a_damaged_index_answers() throws IOException {
        build();
        var victim = home.resolve("index").resolve("_0.cfs");
        var bytes = Files.readAllBytes(victim);
        bytes[bytes.length / 2] ^= 1;
        Files.write(victim, bytes);
        LuceneSearchIndex.open(folder()).close();
        try (var previous = LuceneSearchIndex.previous(folder()).orElseThrow()) {
            assertThat(found(previous)).isEqualTo(2);
        }
    }

    @Test
    void a_successor_damaged_before_it_was_finished_does_not_take_the_older_ones_place() throws IOException {
        build();
        makeOlder();
        try (var successor = LuceneSearchIndex.open(folder())) {
            successor.put(aText("KP-0", "Report 0"));
            successor.commit(1);
        }
        try (var files = Files.newDirectoryStream(folder(), "segments_*")) {
            for (var file : files) {
                Files.write(file, new byte[0]);
            }
        }
        LuceneSearchIndex.open(folder()).close();
        try (var previous = LuceneSearchIndex.previous(folder()).orElseThrow()) {
            assertThat(found(previous)).isEqualTo(3);
        }
    }

    @Test
    void one_moved_half_before_a_crash_is_moved_on() throws IOException {
        build();
        makeOlder();
        var previous = Files.createDirectory(home.resolve("index.previous"));
        Files.move(folder().resolve("_0.cfs"), previous.resolve("_0.cfs"));
        LuceneSearchIndex.open(folder()).close();
        try (var answering = LuceneSearchIndex.previous(folder()).orElseThrow()) {
            assertThat(found(answering)).isEqualTo(3);
        }
    }

    @Test
    void an_unreadable_one_does_not_answer() throws IOException {
        var previous = Files.createDirectory(home.resolve("index.previous"));
        Files.writeString(previous.resolve("segments_1"), "not an index");
        assertThat(LuceneSearchIndex.previous(folder())).isEmpty();
    }

    @Test
    void the_inventory_tells_what_is_there() {
        build();
        try (var index = LuceneSearchIndex.open(folder())) {
            assertThat(index.keys(null, 2)).containsExactly("KP-0", "KP-1");
            assertThat(index.keys("KP-1", 2)).containsExactly("KP-2");
            assertThat(index.keys("KP-2", 2)).isEmpty();
            var text = aText("KP-1", "Report 1");
            assertThat(index.fingerprints(List.of("KP-1", "KP-9"))).isEqualTo(Map.of("KP-1", text.fingerprint()));
            assertThat(aText("KP-1", "Report 1, corrected").fingerprint()).isNotEqualTo(text.fingerprint());
            assertThat(index.damage()).isEmpty();
        }
    }

    @Test
    void damage_done_beside_a_running_index_is_found() throws IOException {
        build();
        try (var index = LuceneSearchIndex.open(folder())) {
            var victim = folder().resolve("_1.cfs");
            var bytes = Files.readAllBytes(victim);
            bytes[bytes.length / 2] ^= 1;
            Files.write(victim, bytes);
            assertThat(index.damage()).isPresent();
        }
    }
}
