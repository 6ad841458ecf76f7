package org.maloomat.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;

/**
 * A data folder as the first start of this build leaves it: the server unpacked, the demonstration loaded. Made once, by starting
 * and stopping the product, and laid out anew for each test, which so starts in seconds. Without an archive of classes: one made in
 * another folder sends the server back to that folder.
 */
public final class PreparedHome {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path BUILD_ID = TARGET.resolve("classes/runtime/build-id");
    /** The server's files: nobody writes into one of them, so that a link will do. */
    private static final String RUNTIME = "runtime";
    /** What a start makes anew, and what ends with it. */
    private static final Set<String> LEFT_OUT = Set.of("tmp", "work");

    private PreparedHome() {}

    /**
     * Lays out what a new data folder lacks.
     *
     * @param withContent false: the server alone, for a start that fills a database of its own
     */
    public static void layOut(Path home, boolean withContent) throws IOException {
        var prepared = prepared();
        try (var parts = Files.list(prepared)) {
            for (var part : parts.toList()) {
                var name = part.getFileName().toString();
                if (!LEFT_OUT.contains(name) && (withContent || name.equals(RUNTIME))) {
                    copy(part, home.resolve(name), name.equals(RUNTIME));
                }
            }
        }
    }

    /** Of several processes that ask at once, one makes it and the others wait. */
    private static Path prepared() throws IOException {
        var key = Files.readString(BUILD_ID).strip().substring(0, 12) + "-" + LocalDate.now(ZoneId.of("Asia/Karachi"));
        var home = TARGET.resolve("prepared").resolve(key);
        var whole = TARGET.resolve("prepared").resolve(key + ".whole");
        try (var channel = FileChannel.open(
                TARGET.resolve("prepared.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(whole)) {
                if (Files.exists(home.getParent())) {
                    delete(home.getParent());
                }
                Files.createDirectories(home);
                new Portal(home, "--maloomat.class-archive=true")
                        .startUnprepared()
                        .close();
                Files.createFile(whole);
            }
        }
        return home;
    }

    private static void copy(Path from, Path to, boolean link) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var copy = to.resolve(from.relativize(file).toString());
                if (!link || !linked(copy, file)) {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Links do not reach another file system. */
    private static boolean linked(Path copy, Path file) {
        try {
            Files.createLink(copy, file);
            return true;
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
