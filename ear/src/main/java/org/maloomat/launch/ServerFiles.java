package org.maloomat.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The server and the application as files below the data folder, unpacked once for each build. */
final class ServerFiles {
    private static final List<String> CARRIED =
            List.of("payara-micro.jar", "maloomat.war", "session-ids.jar", "preboot.asadmin", "logging.properties");

    private final Path folder;

    private ServerFiles(Path folder) {
        this.folder = folder;
    }

    /** Unpacks beside and moves into place, so that a start cut off leaves nothing half-done behind. */
    static ServerFiles unpack(Path home) throws IOException, StartFailed {
        var runtime = Files.createDirectories(home.resolve("runtime"));
        var folder = runtime.resolve(buildId());
        if (!Files.exists(folder)) {
            System.out.println("Unpacking the server, once …");
            var draft = Files.createTempDirectory(runtime, "draft");
            for (var name : CARRIED) {
                try (var content = resource(name)) {
                    Files.copy(content, draft.resolve(name));
                }
            }
            removeAll(runtime, draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        forgetDeployment(folder.resolve("root"));
        return new ServerFiles(folder);
    }

    /** A server that was killed still has the application on its list, and would load it twice over one database. */
    private static void forgetDeployment(Path root) throws IOException {
        for (var name : List.of("config", "applications", "generated")) {
            var kept = root.resolve(name);
            if (Files.exists(kept)) {
                delete(kept);
            }
        }
    }

    private static void removeAll(Path runtime, Path except) throws IOException {
        try (var old = Files.list(runtime)) {
            for (var path : old.filter(p -> !p.equals(except)).toList()) {
                delete(path);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static InputStream resource(String name) throws StartFailed {
        var content = ServerFiles.class.getResourceAsStream("/runtime/" + name);
        if (content == null) {
            throw new StartFailed("This JAR is incomplete: " + name + " is missing.");
        }
        return content;
    }

    private static String buildId() throws IOException, StartFailed {
        try (var id = resource("build-id")) {
            return new String(id.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The embedded database's password, made at the first start and readable by its owner alone. */
    static String databasePassword(Path home) throws IOException {
        var file = Files.createDirectories(home.resolve("secrets")).resolve("database.password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var draft = Files.createTempFile(
                    file.getParent(),
                    "database",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, HexFormat.of().formatHex(bytes));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
