package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionWorkerTest {
    @TempDir
    Path folder;

    private final List<DocumentReader> readers = new ArrayList<>();

    @AfterEach
    void end() {
        readers.forEach(DocumentReader::close);
    }

    /** Answers every request by never answering. */
    static final class Endless {
        public static void main(String[] arguments) throws Exception {
            ready().readByte();
            new CountDownLatch(1).await();
        }
    }

    /** Takes all the memory it can get. */
    static final class Greedy {
        public static void main(String[] arguments) throws Exception {
            ready().readByte();
            var hoard = new ArrayList<byte[]>();
            while (hoard.size() < 10_000) {
                hoard.add(new byte[1024 * 1024]);
            }
        }
    }

    /** Claims to send two thousand million pages. */
    static final class Boastful {
        public static void main(String[] arguments) throws Exception {
            ready().readByte();
            var out = new DataOutputStream(System.out);
            out.writeByte(ExtractionProtocol.DONE);
            out.writeUTF(DocumentType.PDF.name());
            out.writeInt(Integer.MAX_VALUE);
            out.flush();
            new CountDownLatch(1).await();
        }
    }

    /** Tries to leave, and says in its refusal which way was open. */
    static final class Fugitive {
        public static void main(String[] arguments) throws Exception {
            NoNetwork.enforce();
            var in = ready();
            in.readByte();
            var open = 0;
            for (var way : List.<Way>of(
                    () -> URI.create("http://127.0.0.1:1/").toURL().openStream(),
                    () -> new Socket("127.0.0.1", 1),
                    () -> java.net.InetAddress.getByName("example.org"))) {
                open += isOpen(way) ? 1 : 0;
            }
            var out = new DataOutputStream(System.out);
            out.writeByte(ExtractionProtocol.REFUSED);
            out.writeUTF("document.waysOpen");
            out.writeUTF(Integer.toString(open));
            out.flush();
            new CountDownLatch(1).await();
        }

        private interface Way {
            Object go() throws IOException;
        }

        private static boolean isOpen(Way way) {
            try {
                way.go();
                return true;
            } catch (IOException | IllegalStateException e) {
                return e instanceof java.net.ConnectException;
            }
        }
    }

    private static DataInputStream ready() throws IOException {
        var out = new DataOutputStream(System.out);
        out.writeInt(ExtractionProtocol.READY);
        out.flush();
        return new DataInputStream(System.in);
    }

    @Test
    void a_process_that_takes_too_long_is_killed() throws IOException {
        var before = System.nanoTime();

        assertThatThrownBy(() -> read(Endless.class, 1)).hasMessage("document.tooComplex");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        assertThat(ProcessHandle.current().children().filter(child -> runs(child, Endless.class)))
                .isEmpty();
    }

    @Test
    void a_process_that_takes_too_much_memory_dies_alone() {
        assertThatThrownBy(() -> read(Greedy.class, 20)).hasMessage("document.tooComplex");
    }

    @Test
    void a_process_that_lies_is_not_believed() {
        assertThatThrownBy(() -> read(Boastful.class, 20)).hasMessage("document.tooComplex");
    }

    @Test
    void a_process_reaches_no_network() {
        assertThatThrownBy(() -> read(Fugitive.class, 20))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.limit()).isEqualTo("0"))
                .hasMessage("document.waysOpen");
    }

    @Test
    void a_process_that_cannot_start_is_our_fault_and_not_the_files() {
        var reader = new DocumentReader(
                folder, 1, "org.maloomat.document.extraction.NoSuchMain", ExtractionClasspath.find());

        assertThatThrownBy(() -> reader.read(folder.resolve("x"), DocumentType.PDF))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_killed_process_the_next_file_is_read() throws IOException {
        var file = Files.write(folder.resolve("a.txt"), Corpus.utf8("Read."));
        var reader = reader(ExtractionProcess.class, 20);

        assertThat(reader.read(file, DocumentType.TXT).pages()).containsExactly("Read.");
        ProcessHandle.current()
                .children()
                .filter(child -> runs(child, ExtractionProcess.class)
                        && child.info().commandLine().orElse("").contains(folder.toString()))
                .forEach(child -> {
                    child.destroyForcibly();
                    child.onExit().join();
                });

        assertThat(reader.read(file, DocumentType.TXT).pages()).containsExactly("Read.");
    }

    private void read(Class<?> main, int seconds) throws IOException {
        var file = Files.write(folder.resolve("x.txt"), Corpus.utf8("x"));
        reader(main, seconds).read(file, DocumentType.TXT);
    }

    private DocumentReader reader(Class<?> main, int seconds) {
        var tests = Path.of("target", "test-classes").toAbsolutePath();
        var reader = new DocumentReader(
                folder.resolve("work"),
                seconds,
                main.getName(),
                ExtractionClasspath.find() + File.pathSeparator + tests);
        readers.add(reader);
        return reader;
    }

    private static boolean runs(ProcessHandle process, Class<?> main) {
        return process.info().commandLine().orElse("").contains(main.getName());
    }
}
