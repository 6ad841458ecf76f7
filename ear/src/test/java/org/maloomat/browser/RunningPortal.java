package org.maloomat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.maloomat.launch.Portal;

/** Starts one portal with a browser beside it for all browser tests, and gives them the {@link Chromium} to ask it with. */
public final class RunningPortal implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningPortal.class))
                .getOrComputeIfAbsent(Started.class, ignored -> Started.now(), Started.class)
                .chromium();
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
        public void close() throws IOException {
            chromium.close();
            portal.close();
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }
}
