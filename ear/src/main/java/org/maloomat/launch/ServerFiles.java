package org.maloomat.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The server and the application as files below the data folder, unpacked once for each build. */
final class ServerFiles {
    private static final List<String> CARRIED = List.of(
            "payara-micro.jar", "maloomat.war", "server-additions.jar", "preboot.asadmin", "logging.properties");
    private static final String EXTRACTION = "extraction";
    private static final String LAUNCHER = "launch-micro.jar";
    private static final String CLEAN_CONFIGURATION = "clean-config";

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
            unzip(EXTRACTION + ".zip", Files.createDirectory(draft.resolve(EXTRACTION)));
            layOut(draft);
            removeAll(runtime, draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        forgetDeployment(folder);
        return new ServerFiles(folder);
    }

    private static void unzip(String name, Path folder) throws IOException, StartFailed {
        try (var zip = new ZipInputStream(resource(name))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }

    /** Has the server put its libraries beside each other as files, from which it starts faster than out of one JAR. */
    private static void layOut(Path folder) throws IOException, StartFailed {
        var root = folder.resolve("root");
        var laying = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        folder.resolve("payara-micro.jar").toString(),
                        "--rootdir",
                        root.toString(),
                        "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        laying.onExit().join();
        var launcher = root.resolve(LAUNCHER);
        if (laying.exitValue() != 0 || !Files.exists(launcher)) {
            throw new StartFailed("The server could not be unpacked below " + folder + "; is the disk full?");
        }
        addToClassPath(launcher, "../server-additions.jar");
        Files.move(root.resolve("config"), folder.resolve(CLEAN_CONFIGURATION));
        Files.delete(folder.resolve("payara-micro.jar"));
    }

    /** The server takes no further libraries by a switch once it is laid out, only by the manifest of its launcher. */
    private static void addToClassPath(Path launcher, String library) throws IOException {
        var draft = launcher.resolveSibling(LAUNCHER + ".draft");
        try (var jar = new JarFile(launcher.toFile())) {
            var manifest = jar.getManifest();
            manifest.getMainAttributes().merge(Name.CLASS_PATH, library, (paths, more) -> paths + " " + more);
            try (var out = new JarOutputStream(Files.newOutputStream(draft), manifest)) {
                for (var entry : Collections.list(jar.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME) && !entry.isDirectory()) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
        Files.move(draft, launcher, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A server that was killed still has the application on its list, and would load it twice over one database. */
    private static void forgetDeployment(Path folder) throws IOException {
        var root = folder.resolve("root");
        for (var name : List.of("config", "applications", "generated")) {
            var kept = root.resolve(name);
            if (Files.exists(kept)) {
                delete(kept);
            }
        }
        copy(folder.resolve(CLEAN_CONFIGURATION), root.resolve("config"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var file : tree.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
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

    ClassArchive classes() {
        return ClassArchive.in(folder);
    }

    Path launcher() {
        return folder.resolve("root").resolve(LAUNCHER);
    }

    /** The libraries of the process that opens documents, which the server itself never reads. */
    Path extractionLibraries() {
        return folder.resolve(EXTRACTION);
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
