package org.maloomat.document.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running extraction process, seen from the server. Serves one file at a time and is killed when it takes too long. */
public final class ExtractionWorker implements AutoCloseable {
    private static final int START_SECONDS = 30;

    private final Process process;
    private final Path scratch;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int served;
    private long idleSince = System.nanoTime();

    /**
     * @param command java, its flags and the main class, without the folder for temporary files
     * @param scratch a folder of its own, taken away on closing
     */
    ExtractionWorker(List<String> command, Path scratch) {
        this.scratch = scratch;
        try {
            var builder = new ProcessBuilder(command)
                    .directory(scratch.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            process = builder.start();
        } catch (IOException e) {
            remove(scratch);
            throw new IllegalStateException("The extraction process could not be started", e);
        }
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        awaitReady();
    }

    private void awaitReady() {
        try {
            within(START_SECONDS, () -> {
                if (answers.readInt() != ExtractionProtocol.READY) {
                    throw new IOException("said something else");
                }
                return null;
            });
        } catch (IOException e) {
            close();
            throw new IllegalStateException("The extraction process did not become ready", e);
        }
    }

    @FunctionalInterface
    interface Answer<T> {
        T from(DataInputStream in) throws IOException;
    }

    /**
     * Sends one request and reads its answer.
     *
     * @param kind of the file: name of a {@link DocumentType} or {@link BundleType}, or the ending of its name
     * @param seconds after which the process is killed
     * @throws Refusal as the process decided
     * @throws IOException if it died, was killed or does not speak as agreed: it must be closed then
     */
    <T> T ask(byte verb, String kind, Path file, Path copy, int seconds, Answer<T> answer) throws IOException {
        return ask(verb, kind, file, copy, 0, seconds, answer);
    }

    /** The same about one page, counted from 1. */
    <T> T ask(byte verb, String kind, Path file, Path copy, int page, int seconds, Answer<T> answer)
            throws IOException {
        served++;
        try {
            return within(seconds, () -> {
                requests.writeByte(verb);
                requests.writeUTF(kind);
                requests.writeUTF(file.toString());
                requests.writeUTF(copy.toString());
                requests.writeInt(page);
                requests.flush();
                if (answers.readByte() == ExtractionProtocol.REFUSED) {
                    throw refusal();
                }
                return answer.from(answers);
            });
        } finally {
            idleSince = System.nanoTime();
        }
    }

    private Refusal refusal() throws IOException {
        var key = answers.readUTF();
        var limit = answers.readUTF();
        if (!key.matches("document\\.[A-Za-z]{1,40}") || !limit.matches("[0-9]{0,12}")) {
            throw new IOException("Not a refusal");
        }
        return new Refusal(key, limit);
    }

    private <T> T within(int seconds, java.util.concurrent.Callable<T> exchange) throws IOException {
        var guard = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
        try {
            return exchange.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            guard.cancel(false);
        }
    }

    boolean isFresh(int mostServed, long mostIdleSeconds) {
        return process.isAlive()
                && served < mostServed
                && System.nanoTime() - idleSince < TimeUnit.SECONDS.toNanos(mostIdleSeconds);
    }

    /** How many files it was asked for. */
    int served() {
        return served;
    }

    long pid() {
        return process.pid();
    }

    Path scratch() {
        return scratch;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        remove(scratch);
    }

    public static void remove(Path folder) {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
