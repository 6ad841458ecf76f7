package org.maloomat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.maloomat.launch.Portal;

/**
 * Starts one portal with a browser beside it for all browser tests of a process, and gives them the {@link Chromium} to ask it
 * with. It lives until the process ends: the tests of one class know nothing of those before and after.
 */
public final class RunningPortal implements ParameterResolver {
    private static Started started;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return started().chromium();
    }

    private static synchronized Started started() {
        if (started == null) {
            started = Started.now();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        }
        return started;
    }

    private record Started(Portal portal, Path home, Chromium chromium) implements AutoCloseable {
        static Started now() {
            Chromium.requireInstalled();
            try {
                var home = Files.createTempDirectory("maloomat-browser");
                var portal = new Portal(home).start();
                return new Started(portal, home, new Chromium(portal));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            chromium.close();
            portal.close();
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
