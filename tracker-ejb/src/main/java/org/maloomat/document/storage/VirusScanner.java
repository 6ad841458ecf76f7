package org.maloomat.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the ClamAV daemon of this installation about files, in the protocol of clamd(8): {@code INSTREAM} and {@code
 * VERSION}. Knows no opinion of its own: only a plain "OK" is clean.
 */
@ApplicationScoped
public class VirusScanner {
    private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
    private static final int CHUNK = 1 << 16;
    /** No answer of the daemon is longer. */
    private static final int LONGEST_ANSWER = 1024;

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final String CLEAN = "stream: OK";
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

    private String host;
    private int port;
    private Duration patience;

    protected VirusScanner() {}

    /** @param seconds longest time the daemon may take for one file */
    @Inject
    VirusScanner(
            @ConfigProperty(name = "maloomat.clamav.host") Optional<String> host,
            @ConfigProperty(name = "maloomat.clamav.port", defaultValue = "3310") int port,
            @ConfigProperty(name = "maloomat.clamav.seconds", defaultValue = "30") int seconds) {
        this.host = host.filter(name -> !name.isBlank()).orElse(null);
        this.port = port;
        this.patience = Duration.ofSeconds(seconds);
    }

    /** What the daemon said of a file. @param virus its name for what it found; null for a clean file */
    public record Verdict(String virus) {
        static final Verdict CLEAN = new Verdict(null);

        public boolean isClean() {
            return virus == null;
        }
    }

    /** Whether this installation has one; then no file is published that it did not call clean. */
    public boolean isConfigured() {
        return host != null;
    }

    /**
     * Looks through a file.
     *
     * @throws IOException if the daemon does not answer in time, or answers anything but what it found
     */
    public Verdict scan(Path file) throws IOException {
        var answer = ask("INSTREAM", out -> {
            var chunk = new byte[CHUNK];
            try (var in = Files.newInputStream(file)) {
                for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                    out.writeInt(count);
                    out.write(chunk, 0, count);
                }
            }
            out.writeInt(0);
        });
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Verdict(found.group(1));
        }
        if (!answer.equals(CLEAN)) {
            throw new IOException("The virus scanner did not look: " + answer);
        }
        return Verdict.CLEAN;
    }

    /** Its version and that of its signatures; empty while it does not answer. */
    public Optional<String> version() {
        try {
            return Optional.of(ask("VERSION", out -> {})).filter(answer -> answer.startsWith("ClamAV"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Content {
        void to(DataOutputStream out) throws IOException;
    }

    private String ask(String command, Content content) throws IOException {
        var end = new CompletableFuture<Void>();
        try (var socket = new Socket()) {
            end.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> close(socket));
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
            content.to(out);
            out.flush();
            return answer(socket.getInputStream());
        } finally {
            end.complete(null);
        }
    }

    /** Ends whatever the socket is waiting for, writing included. */
    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A connection to the virus scanner did not close", e);
        }
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            if (answer.length() == LONGEST_ANSWER) {
                throw new IOException("The virus scanner talks without end");
            }
            answer.append((char) next);
        }
        return answer.toString();
    }
}
