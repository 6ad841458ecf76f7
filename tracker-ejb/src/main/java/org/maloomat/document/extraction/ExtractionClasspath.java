package org.maloomat.document.extraction;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the extraction process finds its classes: those of the house in the very place from which this server loaded them, and
 * its libraries in a folder of their own, which Maven fills and no server reads.
 */
public final class ExtractionClasspath {
    private static final String FOLDER = "extraction";
    /** An EAR's modules lie beside its folder of libraries; nothing lies deeper. */
    private static final int LEVELS = 2;

    private ExtractionClasspath() {}

    /** A value for {@code java -cp} where the libraries lie in this folder. */
    public static String with(Path libraries) {
        return own() + File.pathSeparator + libraries.toAbsolutePath().resolve("*");
    }

    /**
     * A value for {@code java -cp} for whoever was told of no folder: the one that came beside this class.
     *
     * @throws IllegalStateException if there is none
     */
    public static String find() {
        return beside().map(ExtractionClasspath::with)
                .orElseThrow(() -> new IllegalStateException("The libraries that read documents are not beside " + own()
                        + ": name their folder in maloomat.extraction.libraries"));
    }

    private static Optional<Path> beside() {
        var place = own();
        for (int level = 0; level < LEVELS && place != null; level++) {
            place = place.getParent();
            if (place != null && Files.isDirectory(place.resolve(FOLDER))) {
                return Optional.of(place.resolve(FOLDER));
            }
        }
        return Optional.empty();
    }

    private static Path own() {
        var type = ExtractionProcess.class;
        try {
            var source = type.getProtectionDomain().getCodeSource();
            var location = source == null ? null : source.getLocation();
            return location != null && "file".equals(location.getProtocol())
                    ? Path.of(escaped(location))
                    : ofResource(type);
        } catch (IOException | URISyntaxException | RuntimeException e) {
            throw new IllegalStateException("Cannot tell where " + type.getName() + " was loaded from", e);
        }
    }

    /** For class loaders that give no location, or one in a scheme of their own. */
    private static Path ofResource(Class<?> type) throws IOException, URISyntaxException {
        var file = type.getName().replace('.', '/') + ".class";
        var url = type.getClassLoader().getResource(file);
        if (url != null && url.openConnection() instanceof JarURLConnection jar) {
            return Path.of(escaped(jar.getJarFileURL()));
        }
        if (url != null && "file".equals(url.getProtocol())) {
            var path = Path.of(escaped(url));
            for (int level = file.split("/").length; level > 0; level--) {
                path = path.getParent();
            }
            return path;
        }
        throw new IOException("Not in the file system: " + url);
    }

    /** Some class loaders forget to escape a space. */
    private static URI escaped(URL url) throws URISyntaxException {
        return new URI(url.toString().replace(" ", "%20"));
    }
}
