package org.maloomat.shared;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL server, unpacked from Maven's archive into a temporary folder, one for each JVM. PostgreSQL refuses to
 * run as root, so root drops to {@code nobody} with {@code setpriv}, which every Debian carries and which needs no right
 * that a plain container lacks.
 */
final class PostgresServer {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static PostgresServer running;

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 2L * 1024 * 1024 * 1024;

    /** Its programs. */
    private final Path folder;
    /** What it writes. */
    private final Path writable;

    private final int port;

    private PostgresServer(Path folder, Path writable, int port) {
        this.folder = folder;
        this.writable = writable;
        this.port = port;
    }

    static synchronized PostgresServer running() {
        if (running == null) {
            running = start(false);
        }
        return running;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static PostgresServer start(boolean durable) {
        try {
            var folder = Files.createTempDirectory("maloomat-postgres");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var server = new PostgresServer(folder, writable(durable), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stopAndDelete));
            unpack(folder);
            server.initialise(durable);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory where there is room and nothing has to last: a database is then made in a third of the time. */
    private static Path writable(boolean durable) throws IOException {
        var inMemory = !durable
                && Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return inMemory
                ? Files.createTempDirectory(MEMORY, "maloomat-postgres")
                : Files.createTempDirectory("maloomat-postgres-data");
    }

    private void initialise(boolean durable) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    writable,
                    writable.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        var data = data();
        run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var settings = "-p " + port + " -h 127.0.0.1 -k '' -c max_connections=100"
                + (durable ? "" : " -c fsync=off -c synchronous_commit=off");
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data,
                "-o",
                settings,
                "-l",
                writable.resolve("log").toString());
    }

    /**
     * For other modules: runs a server, says its address on the first line, and stops it when its input ends.
     *
     * @param arguments {@code durable} for one whose commits reach the disk
     */
    public static void main(String... arguments) throws IOException {
        System.out.println(start(List.of(arguments).contains("durable")).url("postgres"));
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }

    private void stopAndDelete() {
        try {
            run("pg_ctl", "stop", "-D", data(), "-m", "immediate");
        } finally {
            delete(folder);
            delete(writable);
        }
    }

    private String data() {
        return writable.resolve("data").toString();
    }

    private void run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var output = folder.resolve(program + ".out").toFile();
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(output.toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = PostgresServer.class.getResourceAsStream(ARCHIVE);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
                }
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
