package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maloomat.index.lucene.IndexFixtures.aDocument;
import static org.maloomat.index.lucene.IndexFixtures.aText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.SearchQuery;

class DamagedIndexTest {

    private interface Damage {
        void to(Path file) throws IOException;
    }

    @TempDir
    Path root;

    private Path healthy;

    @BeforeEach
    void build() {
        healthy = root.resolve("healthy");
        try (var index = LuceneSearchIndex.open(healthy)) {
            for (int i = 0; i < 20; i++) {
                index.put(aText("KP-" + i, "Report " + i, List.of(aDocument("d" + i, "page one", "page two"))));
            }
            index.commit(20);
            index.remove("KP-3");
            index.put(aText("KP-20", "Report 20"));
            index.commit(22);
        }
    }

    @Test
    void an_intact_index_opens_where_it_was() {
        try (var index = LuceneSearchIndex.open(healthy)) {
            assertThat(index.appliedUpTo()).isEqualTo(22);
            assertThat(index.size()).isEqualTo(20);
        }
    }

    @Test
    void any_file_missing_begins_anew() throws IOException {
        damageEach(Files::delete);
    }

    @Test
    void any_file_cut_short_begins_anew() throws IOException {
        damageEach(file -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2)));
    }

    @Test
    void any_file_emptied_begins_anew() throws IOException {
        damageEach(file -> Files.write(file, new byte[0]));
    }

    @Test
    void a_flipped_bit_anywhere_begins_anew() throws IOException {
        var random = new Random(42);
        for (int round = 0; round < 8; round++) {
            damageEach(file -> {
                var bytes = Files.readAllBytes(file);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            });
        }
    }

    @Test
    void another_schema_begins_anew() throws IOException {
        var folder = copy("schema");
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "0", "appliedUpTo", "22").entrySet());
            writer.commit();
        }
        opensAnew(folder);
    }

    @Test
    void strange_files_do_no_harm() throws IOException {
        var folder = copy("strange");
        Files.writeString(folder.resolve("notes.txt"), "left here");
        Files.createDirectory(folder.resolve("lost+found"));
        try (var index = LuceneSearchIndex.open(folder)) {
            assertThat(index.appliedUpTo()).isEqualTo(22);
        }
    }

    @Test
    void a_file_in_place_of_the_folder_is_told() throws IOException {
        var file = Files.writeString(root.resolve("file"), "x");
        assertThatThrownBy(() -> LuceneSearchIndex.open(file)).isInstanceOf(IndexUnavailable.class);
    }

    @Test
    void a_copy_taken_between_commits_shows_only_the_last_commit() throws IOException {
        var folder = root.resolve("killed");
        try (var index = LuceneSearchIndex.open(folder)) {
            index.put(aText("KP-1", "Committed"));
            index.commit(1);
            index.put(aText("KP-2", "Not committed"));
            index.remove("KP-1");
            var copy = copy(folder, "after-kill");
            try (var restarted = LuceneSearchIndex.open(copy)) {
                assertThat(restarted.appliedUpTo()).isEqualTo(1);
                assertThat(restarted.search(SearchQuery.of("committed")).hits()).hasSize(1);
            }
        }
    }

    private void damageEach(Damage damage) throws IOException {
        List<Path> files;
        try (var listing = Files.list(healthy)) {
            files = listing.map(Path::getFileName)
                    .filter(name -> !name.toString().equals("write.lock"))
                    .toList();
        }
        for (var name : files) {
            var folder = copy("damaged-" + name + "-" + System.nanoTime());
            damage.to(folder.resolve(name));
            opensAnew(folder);
        }
        assertThat(files).hasSizeGreaterThan(3);
    }

    private static void opensAnew(Path folder) {
        try (var index = LuceneSearchIndex.open(folder)) {
            assertThat(index.appliedUpTo()).as(folder.toString()).isZero();
            assertThat(index.size()).isZero();
            index.put(aText("KP-1", "Report"));
            index.commit(1);
            assertThat(index.search(SearchQuery.of("report")).total()).isEqualTo(1);
        }
    }

    private Path copy(String name) throws IOException {
        return copy(healthy, name);
    }

    private Path copy(Path from, String name) throws IOException {
        var folder = Files.createDirectory(root.resolve(name));
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }
}
