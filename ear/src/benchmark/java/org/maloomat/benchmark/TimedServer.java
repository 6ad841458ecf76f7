package org.maloomat.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A server process that is timed from its start to the first page, asked under load, and ended with all its children. */
final class TimedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String[] SWITCHES = {"--nohazelcast", "--disablephonehome"};

    private final Process process;
    private final int port;
    private final Duration toFirstPage;

    private TimedServer(Process process, int port, Duration toFirstPage) {
        this.process = process;
        this.port = port;
        this.toFirstPage = toFirstPage;
    }

    /** @param options of Payara Micro and of the JVM before it, the port left out */
    static TimedServer payaraMicro(Path war, List<String> jvm, String... options) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(java()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", "target/classes/runtime/payara-micro.jar"));
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", "/", "--port", Integer.toString(port)));
        command.addAll(List.of(options));
        return start(command, port, "/");
    }

    /** As the product starts its own server, without what costs a bare one time. */
    static String[] productSwitches() {
        return Stream.concat(Stream.of(SWITCHES), Stream.of("--maxhttpthreads", "64")).toArray(String[]::new);
    }

    static TimedServer maloomat(Path home) throws IOException {
        int port = freePort();
        return start(
                List.of(
                        java(),
                        "-jar",
                        "target/maloomat.jar",
                        "--maloomat.home=" + home,
                        "--maloomat.port=" + port,
                        "--maloomat.demo=true"),
                port,
                "/");
    }

    static TimedServer start(List<String> command, int port, String path) throws IOException {
        var log = Files.createTempFile("server", ".log");
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!answers(port, path)) {
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("No page came: " + String.join(" ", command) + "\n" + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return new TimedServer(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static boolean answers(int port, String path) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return status.endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A WAR of these files; what a name ends with is its content. */
    static Path war(Object... namesAndContents) throws IOException {
        var war = Files.createTempFile("bare", ".war");
        try (var jar = new JarOutputStream(Files.newOutputStream(war))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                jar.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                jar.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return war;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    Duration toFirstPage() {
        return toFirstPage;
    }

    /** The process that serves: the child where a launcher stands before it. */
    ProcessHandle serving() {
        return process.children().findFirst().orElse(process.toHandle());
    }

    /** Waits until the product is ready for everybody: pages are served and the index has caught up. */
    void awaitReady() {
        long begun = System.nanoTime();
        while (!answers(port, "/health/ready")) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("The product did not become ready.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Memory resident now, of the process that serves, in MB. */
    long servingMegabytes() {
        return residentKilobytes(serving()) / 1024;
    }

    /** Memory resident now, of all its processes, in MB. */
    long residentMegabytes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .mapToLong(TimedServer::residentKilobytes)
                        .sum()
                / 1024;
    }

    private static long residentKilobytes(ProcessHandle one) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(one.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Bytes and instances of live objects after a full collection; of one class, or of all for "Total". */
    long[] live(String className) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(
                        jcmd, Long.toString(serving().pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = histogram.inputReader()) {
            return lines.lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length >= 3
                            && (words[0].equals(className) || words.length > 3 && words[3].equals(className)))
                    .findFirst()
                    .map(words -> new long[] {Long.parseLong(words[2]), Long.parseLong(words[1])})
                    .orElse(new long[] {0, 0});
        }
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }
}
