package org.maloomat.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.document.extraction.Refusal;

class DocumentStoreTest {
    private static final byte[] ABC = {'a', 'b', 'c'};
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T07:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_content_lies_under_its_digest_two_levels_down() throws IOException {
        keep(store(), ABC);

        assertThat(folder.resolve("ba/78").resolve(SHA256_OF_ABC)).hasBinaryContent(ABC);
        assertThat(store().open(SHA256_OF_ABC)).hasBinaryContent(ABC);
    }

    @Test
    void keeping_the_same_content_twice_changes_nothing() throws IOException {
        keep(store(), ABC);
        keep(store(), ABC);

        assertThat(files()).hasSize(1);
    }

    @Test
    void a_draft_that_is_not_kept_leaves_nothing_behind() throws IOException {
        store().draft(new ByteArrayInputStream(ABC), 100).close();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_content_above_the_limit_is_refused_without_reading_on() throws IOException {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                return read++ < 10_000_000 ? 'x' : fail();
            }

            private int fail() {
                throw new AssertionError("read far beyond the limit");
            }
        };

        assertThatThrownBy(() -> store().draft(endless, 1_000_000))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo("document.tooLarge"));
        assertThat(files()).isEmpty();
    }

    @Test
    void an_empty_content_is_refused() throws IOException {
        assertThatThrownBy(() -> store().draft(InputStream.nullInputStream(), 100))
                .hasMessage("document.empty");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_full_disk_is_said_so_and_leaves_nothing_half_done() throws IOException {
        var full = new DocumentStore(folder, NOON, DocumentStoreTest::fullAfterTwoBytes);

        assertThatThrownBy(() -> full.draft(new ByteArrayInputStream(ABC), 100)).hasMessage("document.diskFull");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_sender_who_hangs_up_leaves_nothing_half_done() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> store().draft(broken, 100)).hasMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_flipped_bit_is_noticed() throws IOException {
        keep(store(), ABC);
        Files.write(folder.resolve("ba/78").resolve(SHA256_OF_ABC), new byte[] {'a', 'b', 'd'});

        assertThatThrownBy(() -> store().verified(SHA256_OF_ABC))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_name_that_is_no_digest_opens_nothing() {
        assertThatThrownBy(() -> store().open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().open("0".repeat(64))).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void drafts_of_a_crash_are_swept_away_after_a_day() throws IOException {
        var drafts = Files.createDirectories(folder.resolve("drafts"));
        var old = Files.write(drafts.resolve("old"), ABC);
        var fresh = Files.write(drafts.resolve("fresh"), ABC);
        Files.setLastModifiedTime(old, FileTime.from(NOON.instant().minusSeconds(90_000)));
        Files.setLastModifiedTime(fresh, FileTime.from(NOON.instant().minusSeconds(60)));

        store().sweep();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private DocumentStore store() {
        return new DocumentStore(folder, NOON, UnaryOperator.identity());
    }

    private static void keep(DocumentStore store, byte[] content) throws IOException {
        try (var draft = store.draft(new ByteArrayInputStream(content), 100)) {
            store.keep(draft);
        }
    }

    private List<Path> files() throws IOException {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    private static OutputStream fullAfterTwoBytes(OutputStream disk) {
        return new FilterOutputStream(disk) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, Math.min(2, length));
                throw new IOException("No space left on device");
            }
        };
    }
}
