package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads and copies files in at most two processes beside the server, small, without network and killed when they take too
 * long. A process that served its time, or failed in any way, is replaced; one that stands ready saves the next file a second.
 */
public class DocumentReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DocumentReader.class.getName());
    /** Files in a bundle: as many as a person can look through. */
    public static final int MOST_PARTS = 50;

    private static final int AT_ONCE = 2;
    private static final int SERVED_BY_ONE = 50;
    /** Files before the last at which its successor is started, so that nobody waits for it. */
    private static final int AHEAD = 25;

    private static final int HEAP_MEGABYTES = 256;
    /** Shorter than the process itself waits before it leaves, so that none leaves while it is being asked. */
    private static final int IDLE_SECONDS = 45;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Deque<ExtractionWorker> idle = new ConcurrentLinkedDeque<>();
    private Path work;
    private int seconds;
    private String mainClass;
    private String classpath;

    protected DocumentReader() {}

    /**
     * A reader with the process of this house.
     *
     * @param work holds temporary files only: what a crash left there is taken away
     * @param seconds the longest time for one file
     * @param classpath of the process, see {@link ExtractionClasspath}
     */
    public DocumentReader(Path work, int seconds, String classpath) {
        this(work, seconds, ExtractionProcess.class.getName(), classpath);
    }

    /** As the other, with another program in the place of the process. */
    public DocumentReader(Path work, int seconds, String mainClass, String classpath) {
        this.work = work;
        this.seconds = seconds;
        this.mainClass = mainClass;
        this.classpath = classpath;
        try {
            if (Files.exists(work)) {
                ExtractionWorker.remove(work);
            }
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file that somebody sent to the last word, whatever it is called.
     *
     * @param extension of its name, which decides between kinds of text; may be empty
     * @throws Refusal if it is of no kind that is taken, hides what cannot be read, has nothing to publish, or takes too much time or
     *     memory
     */
    public DocumentReading open(Path file, String extension) {
        return with(worker -> worker.ask(
                ExtractionProtocol.OPEN,
                extension,
                file.toAbsolutePath(),
                Path.of(""),
                seconds,
                DocumentReading::readFrom));
    }

    /**
     * Takes a bundle apart into files that are called as {@link #part} says.
     *
     * @return their names as the bundle has them, at least one, in its order
     * @throws Refusal if it is no such bundle, or holds too much
     */
    public List<String> unbundle(Path file, BundleType type, Path folder) {
        return with(worker -> worker.ask(
                ExtractionProtocol.UNBUNDLE,
                type.name(),
                file.toAbsolutePath(),
                folder.toAbsolutePath(),
                seconds,
                in -> {
                    var names = new ArrayList<String>();
                    for (int count = ExtractionProtocol.readCount(in, MOST_PARTS); count > 0; count--) {
                        names.add(ExtractionProtocol.readText(in, BundleExtraction.LONGEST_NAME));
                    }
                    return names;
                }));
    }

    /** Where a part of a bundle lies, counted from 1. */
    public static Path part(Path folder, int number) {
        return BundleExtraction.part(folder, number);
    }

    /** Takes a folder of temporary files away. */
    public static void remove(Path folder) {
        ExtractionWorker.remove(folder);
    }

    /** A folder of its own for temporary files; the caller removes it. */
    public Path folder() {
        try {
            return Files.createTempDirectory(work, "parts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file to the last word.
     *
     * @param claimed what the sender says it is; anything else is refused
     * @throws Refusal if it is not what it claims, hides what cannot be read, or takes too much time or memory
     */
    public DocumentReading read(Path file, DocumentType claimed) {
        return with(worker -> worker.ask(
                ExtractionProtocol.READ,
                claimed.name(),
                file.toAbsolutePath(),
                Path.of(""),
                seconds,
                DocumentReading::readFrom));
    }

    /**
     * Writes a clean copy of a file that was read before.
     *
     * @return a temporary file; the caller deletes it
     * @throws Refusal if no clean copy can be made
     */
    public Path cleanCopy(Path file, DocumentType type) {
        try {
            var copy = Files.createTempFile(work, "copy", null);
            try {
                return with(worker -> worker.ask(
                        ExtractionProtocol.COPY, type.name(), file.toAbsolutePath(), copy, seconds, in -> copy));
            } catch (RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes what an office program may print of a text that was read before.
     *
     * @throws Refusal if it cannot be written
     */
    public void printable(Path file, DocumentType type, Path result) {
        with(worker -> worker.ask(
                ExtractionProtocol.PRINTABLE,
                type.name(),
                file.toAbsolutePath(),
                result.toAbsolutePath(),
                seconds,
                in -> result));
    }

    /**
     * Draws one page of a PDF as a grey PNG.
     *
     * @param page counted from 1
     * @return dots an inch at which it was drawn, at most {@value PagePicture#DPI}
     * @throws Refusal if it cannot be drawn, or takes too much time or memory
     */
    public int draw(Path pdf, int page, Path png) {
        return drawn(ExtractionProtocol.DRAW, pdf, page, png);
    }

    /** Draws one page of a PDF as people see it, as a JPEG; otherwise as {@link #draw}. */
    public int show(Path pdf, int page, Path jpeg) {
        return drawn(ExtractionProtocol.SHOW, pdf, page, jpeg);
    }

    /**
     * Draws one page with black boxes in place of what is withheld, as {@link RedactedPage#order} said.
     *
     * @param folder of the work
     */
    public int burn(Path pdf, int page, Path folder) {
        return drawn(ExtractionProtocol.BURN, pdf, page, folder);
    }

    private int drawn(byte verb, Path pdf, int page, Path result) {
        return with(worker -> worker.ask(
                verb,
                DocumentType.PDF.name(),
                pdf.toAbsolutePath(),
                result.toAbsolutePath(),
                page,
                seconds,
                in -> ExtractionProtocol.readCount(in, PagePicture.DPI)));
    }

    /** Binds the pages of a folder of work into one PDF. */
    public void bind(Path folder, int pages, Path pdf) {
        with(worker -> worker.ask(
                ExtractionProtocol.BIND,
                DocumentType.PDF.name(),
                folder.toAbsolutePath(),
                pdf.toAbsolutePath(),
                pages,
                seconds,
                in -> pdf));
    }

    /**
     * The words of a PDF's own text with their places.
     *
     * @param first page, from 1
     * @return those of this page and the next, at most {@value PdfWords#AT_ONCE} pages
     * @throws Refusal if they cannot be read
     */
    public List<PageWords> words(Path pdf, int first) {
        return with(worker -> worker.ask(
                ExtractionProtocol.WORDS,
                DocumentType.PDF.name(),
                pdf.toAbsolutePath(),
                Path.of(""),
                first,
                seconds,
                in -> {
                    var pages = new ArrayList<PageWords>();
                    for (int count = ExtractionProtocol.readCount(in, PdfWords.AT_ONCE); count > 0; count--) {
                        pages.add(PageWords.readFrom(in));
                    }
                    return pages;
                }));
    }

    @FunctionalInterface
    private interface Work<T> {
        T by(ExtractionWorker worker) throws IOException;
    }

    private <T> T with(Work<T> work) {
        places.acquireUninterruptibly();
        try {
            var worker = worker();
            try {
                var result = work.by(worker);
                keep(worker);
                return result;
            } catch (Refusal e) {
                keep(worker);
                throw e;
            } catch (IOException | RuntimeException e) {
                worker.close();
                LOG.log(Level.WARNING, "An extraction process was ended: {0}", e.toString());
                throw new Refusal(Refusal.TOO_COMPLEX, seconds);
            }
        } finally {
            places.release();
        }
    }

    private void keep(ExtractionWorker worker) {
        idle.push(worker);
        if (worker.served() == SERVED_BY_ONE - AHEAD) {
            var starting = new Thread(() -> idle.addLast(warmedUp()), "extraction-successor");
            starting.setDaemon(true);
            starting.start();
        }
    }

    /** One that has read a file already: the first takes a process ten times as long as the next. */
    private ExtractionWorker warmedUp() {
        var worker = started();
        var sample = worker.scratch().resolve("warm-up.pdf");
        try (var file = DocumentReader.class.getResourceAsStream("warm-up.pdf")) {
            Files.copy(file, sample);
            worker.ask(
                    ExtractionProtocol.READ,
                    DocumentType.PDF.name(),
                    sample,
                    Path.of(""),
                    seconds,
                    DocumentReading::readFrom);
            worker.ask(
                    ExtractionProtocol.COPY,
                    DocumentType.PDF.name(),
                    sample,
                    worker.scratch().resolve("copy.pdf"),
                    seconds,
                    in -> sample);
            return worker;
        } catch (IOException | Refusal e) {
            worker.close();
            throw new IllegalStateException("An extraction process could not read the first file", e);
        }
    }

    private ExtractionWorker worker() {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isFresh(SERVED_BY_ONE, IDLE_SECONDS)) {
                return worker;
            }
            worker.close();
        }
        return started();
    }

    private ExtractionWorker started() {
        try {
            var scratch = Files.createTempDirectory(work, "worker");
            return new ExtractionWorker(command(scratch), scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path scratch) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Duser.home=" + scratch,
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Djdk.net.hosts.file=/dev/null",
                "-cp",
                classpath,
                mainClass,
                Integer.toString(seconds)));
        return command;
    }

    /** Ends the processes; a file that is being read is refused. */
    @Override
    public void close() {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
    }
}
