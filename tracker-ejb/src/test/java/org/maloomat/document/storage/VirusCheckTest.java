package org.maloomat.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.audit.Actor;
import org.maloomat.document.DocumentIntake;
import org.maloomat.document.extraction.Corpus;
import org.maloomat.document.extraction.ReaderFixture;
import org.maloomat.redaction.PublishableCopies;
import org.maloomat.redaction.Redactions;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;

/** Files before, while and after a virus scanner looks through them. */
class VirusCheckTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Actor OFFICER = new Actor("officer");
    /** The harmless file that every scanner calls infected, written so that none finds it here. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @TempDir
    private Path home;

    /** Speaks as clamd does, and finds one thing only. */
    private static final class StandIn implements Runnable, AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        /** What it says instead of an opinion; null to say what it found. */
        private volatile String says;
        /** Takes what it is sent and never says a word. */
        private volatile boolean silent;

        StandIn() throws IOException {
            var thread = new Thread(this, "clamd");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void run() {
            while (!door.isClosed()) {
                try (var caller = door.accept()) {
                    serve(caller);
                } catch (IOException gone) {
                    continue;
                }
            }
        }

        private void serve(Socket caller) throws IOException {
            var in = new DataInputStream(caller.getInputStream());
            var command = new StringBuilder();
            for (int next = in.read(); next > 0; next = in.read()) {
                command.append((char) next);
            }
            var answer = "ClamAV 1.0.0/27000/Mon Mar  2 2026";
            if (command.toString().equals("zINSTREAM")) {
                var content = new ByteArrayOutputStream();
                for (int count = in.readInt(); count > 0; count = in.readInt()) {
                    content.write(in.readNBytes(count));
                }
                answer = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                        ? "stream: Eicar-Test-Signature FOUND"
                        : "stream: OK";
                answer = says == null ? answer : says;
            }
            if (silent) {
                assertThat(in.read()).as("the other side ends it").isNegative();
            } else {
                caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            }
        }

        VirusScanner scanner() {
            return new VirusScanner(Optional.of("127.0.0.1"), door.getLocalPort(), 1);
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    private final class House {
        private final TestDatabase database;
        private final DocumentStore store = new DocumentStore(home.resolve("files"), CLOCK, UnaryOperator.identity());
        private final DocumentIntake intake;
        private final VirusScanJob work;
        private final PublishableCopies all;

        House(TestDatabase database, VirusScanner scanner) {
            this.database = database;
            var documents = database.wire(StoredDocuments.class, CLOCK);
            var checks = database.wire(VirusChecks.class, scanner, CLOCK);
            intake = new DocumentIntake(store, ReaderFixture.reader(), documents, checks, CLOCK, 1_000_000);
            work = database.wire(VirusScanJob.class, checks, scanner, store, CLOCK);
            var copies = new PublishedCopy(store, ReaderFixture.reader(), documents, CLOCK);
            all = new PublishableCopies(documents, copies, checks, database.wire(Redactions.class, CLOCK));
        }

        long receive(String content) {
            return database.inTransaction(
                            () -> intake.receive("note.txt", new ByteArrayInputStream(Corpus.utf8(content)), OFFICER))
                    .id();
        }

        void work() {
            database.inTransaction(() -> {
                if (work.isDue()) {
                    work.run();
                }
            });
        }

        void isHeld(long document, String why) {
            assertThatThrownBy(() -> database.inTransaction(() -> all.of(document)))
                    .isInstanceOfSatisfying(RuleViolation.class, held -> assertThat(held.arguments())
                            .containsExactly("note.txt"))
                    .hasMessage(why);
        }

        void isFree(long document) {
            assertThat(database.inTransaction(() -> all.of(document)).name()).isEqualTo("note.txt");
        }

        VirusScanStatus status() {
            return database.inTransaction(work::status);
        }
    }

    private StandIn clamd;

    @BeforeEach
    void open() throws IOException {
        clamd = new StandIn();
    }

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @OnEveryDatabase
    void an_infected_file_is_not_taken_and_a_clean_one_is(TestDatabase database) throws IOException {
        var house = new House(database, clamd.scanner());

        assertThatThrownBy(() -> house.receive(EICAR)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("document.infected");
            assertThat(refusal.arguments()).containsExactly("note.txt", "Eicar-Test-Signature");
        });
        assertThat(Files.list(home.resolve("files/drafts"))).isEmpty();
        house.isFree(house.receive("Forty-one lamps."));

        assertThat(house.status()).isEqualTo(new VirusScanStatus(true, "ClamAV 1.0.0/27000/Mon Mar  2 2026", 0));
    }

    @OnEveryDatabase
    void while_the_scanner_is_away_files_are_taken_and_held(TestDatabase database) throws IOException {
        var house = new House(database, clamd.scanner());
        clamd.silent = true;
        var clean = house.receive("Forty-one lamps.");
        clamd.silent = false;
        clamd.says = "INSTREAM size limit exceeded. ERROR";
        var infected = house.receive(EICAR);
        house.work();
        for (var document : new long[] {clean, infected}) {
            house.isHeld(document, "document.virusCheckWaits");
        }
        clamd.close();
        house.work();
        house.isHeld(clean, "document.virusCheckWaits");
        assertThat(house.status()).isEqualTo(new VirusScanStatus(true, null, 2));

        try (var back = new StandIn()) {
            var later = new House(database, back.scanner());
            later.work();
            later.isFree(clean);
            later.isHeld(infected, "document.infectedKept");
            assertThat(later.status().waiting()).isZero();
            // Nor is it published once the scanner was taken out of the settings.
            new House(database, none()).isHeld(infected, "document.infectedKept");
        }
    }

    @OnEveryDatabase
    void an_installation_without_a_scanner_holds_nothing(TestDatabase database) {
        var house = new House(database, none());
        var document = house.receive("Forty-one lamps.");
        house.work();
        house.isFree(document);
        assertThat(house.status()).isEqualTo(new VirusScanStatus(false, null, 0));
        // Set up later, it looks through what came before.
        new House(database, clamd.scanner()).isHeld(document, "document.virusCheckWaits");
    }

    private static VirusScanner none() {
        return new VirusScanner(Optional.of(" "), 3310, 1);
    }

    @Test
    @Tag("program")
    void the_daemon_itself_is_understood() throws IOException, InterruptedException {
        assertThat(CLAMD).as("install the Debian package clamav-daemon").isExecutable();
        var signatures = Files.createDirectory(home.resolve("signatures"));
        Files.writeString(signatures.resolve("test.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Test.File\n");
        int port = freePort();
        var settings = Files.writeString(
                home.resolve("clamd.conf"),
                "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket " + port + "\nDatabaseDirectory " + signatures + "\n");
        var daemon = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("clamd.log").toFile())
                .start();
        try {
            var scanner = new VirusScanner(Optional.of("127.0.0.1"), port, 20);
            var patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (scanner.version().isEmpty()) {
                assertThat(System.nanoTime())
                        .as(Files.readString(home.resolve("clamd.log")))
                        .isLessThan(patience);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            var infected = scanner.scan(Files.writeString(home.resolve("a"), EICAR));
            assertThat(infected.virus()).contains("Test");
            assertThat(scanner.scan(Files.write(home.resolve("b"), new byte[3_000_000]))
                            .isClean())
                    .isTrue();
        } finally {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
