package org.maloomat.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The executable JAR as somebody would start it, on a free port, with a data folder of the test's own. */
public final class Portal implements AutoCloseable {
    private static final Path JAR = Path.of("target", "maloomat.jar").toAbsolutePath();
    /** A server of a test ends before the second compiler pays; without it, it starts with half the work. */
    private static final String SOON_ENDED = "-XX:TieredStopAtLevel=1";

    private static final int PATIENCE_SECONDS = 180;
    private static final String DATABASE = "--maloomat.db.url=";
    private static final String CLASS_ARCHIVE = "--maloomat.class-archive=";

    /** As browsers speak without TLS: a connection that ends between two requests is opened anew by itself. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path home;
    private final int port;
    private final List<String> settings;
    private final StringBuffer log = new StringBuffer();
    private boolean soonEnded = true;
    private Process process;

    /** @param settings as on the command line, such as {@code --maloomat.limit.filings=10} */
    public Portal(Path home, String... settings) throws IOException {
        this.home = home;
        this.settings = List.of(settings);
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** To be measured: with the second compiler, as anybody would start it. */
    public Portal asShipped() {
        soonEnded = false;
        return this;
    }

    /**
     * Starts it and returns when it says that it is ready. A new data folder begins as {@link PreparedHome} left it, without
     * its content where the settings name a database.
     */
    public Portal start() throws IOException {
        if (!Files.exists(home.resolve("runtime"))) {
            PreparedHome.layOut(home, settings.stream().noneMatch(setting -> setting.startsWith(DATABASE)));
        }
        return startUnprepared();
    }

    /** As {@link #start}, from whatever the data folder holds. */
    Portal startUnprepared() throws IOException {
        var all = new ArrayList<>(settings);
        if (settings.stream().noneMatch(setting -> setting.startsWith(CLASS_ARCHIVE))) {
            all.add(CLASS_ARCHIVE + "false");
        }
        if (soonEnded) {
            all.add("--maloomat.java.options=" + SOON_ENDED);
        }
        process = launch(home, port, all.toArray(String[]::new));
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            log.append(line).append('\n');
            if (line.contains("Maloomat is ready")) {
                var rest = new Thread(() -> readOn(lines), "rest-of-log");
                rest.setDaemon(true);
                rest.start();
                return this;
            }
        }
        throw new IllegalStateException("The portal did not become ready:\n" + log);
    }

    private void readOn(BufferedReader lines) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.append(line).append('\n');
            }
        } catch (IOException endedWhileReading) {
            return;
        } finally {
            keepLog();
        }
    }

    /** For whoever wants to know afterwards what a server said while a test failed. */
    private void keepLog() {
        try {
            Files.writeString(
                    Files.createDirectories(Path.of("target", "portal-logs")).resolve(process.pid() + ".log"), log);
        } catch (IOException notKept) {
            System.err.println("The log of a portal could not be kept: " + notKept);
        }
    }

    static Process launch(Path home, int port, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SOON_ENDED,
                "-jar",
                JAR.toString(),
                "--maloomat.home=" + home,
                "--maloomat.port=" + port,
                "--maloomat.demo=true"));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** All it has said so far. */
    String log() {
        return log.toString();
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** The token of a demonstration account. */
    public String token(String role) throws IOException {
        return account(role, "token");
    }

    /** What is known of a demonstration account: its {@code user}, {@code password} or {@code token}. */
    public String account(String role, String what) throws IOException {
        var accounts = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("demo-accounts.properties"))) {
            accounts.load(reader);
        }
        return accounts.getProperty(role + "." + what);
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Ends launcher and server at once, as a power cut would. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        all.forEach(handle -> handle.onExit().join());
    }

    /** Ends the launcher alone and waits until the server has noticed. */
    void killLauncher() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(child ->
                child.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        children.forEach(child -> child.onExit().join());
    }
}
