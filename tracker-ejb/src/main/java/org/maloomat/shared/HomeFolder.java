package org.maloomat.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one folder in which this installation keeps everything it writes: {@code maloomat.home}, {@code ./data} by default. */
@ApplicationScoped
public class HomeFolder {
    private Path home;

    protected HomeFolder() {}

    @Inject
    public HomeFolder(@ConfigProperty(name = "maloomat.home", defaultValue = "data") String home) {
        this(Path.of(home));
    }

    public HomeFolder(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    public Path path() {
        return home;
    }

    /**
     * A folder below home, made if it is not there.
     *
     * @param name a plain folder name, such as {@code files}
     */
    public Path folder(String name) {
        var folder = home.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
