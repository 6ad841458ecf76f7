package org.maloomat.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Keeps an exploded application like its sources while somebody works on them, so that a page, a style or a message that was changed
 * shows when the page is asked for again. Classes need a new start, or the debugger's exchange of code.
 */
final class DevelopmentFiles {
    private static final long LOOK_AGAIN_MILLIS = 300;
    private static final String READ_PAGES_AGAIN = """
              <context-param>
                <param-name>jakarta.faces.FACELETS_REFRESH_PERIOD</param-name>
                <param-value>0</param-value>
              </context-param>

              <filter>""";

    private final Path pages;
    private final Path messages;
    private final Path application;

    /**
     * @param sources with {@code webapp} and {@code resources} below
     * @param application exploded, as the build leaves it
     */
    DevelopmentFiles(Path sources, Path application) {
        this.pages = sources.resolve("webapp");
        this.messages = sources.resolve("resources");
        this.application = application;
    }

    /** Brings the application up to its sources, tells it to read pages again, and goes on doing so. */
    void keepUp() throws IOException {
        copyNewer();
        var descriptor = application.resolve("WEB-INF/web.xml");
        var text = Files.readString(pages.resolve("WEB-INF/web.xml"));
        Files.writeString(descriptor, text.replaceFirst(" *<filter>", READ_PAGES_AGAIN));
        var thread = new Thread(this::goOn, "development-files");
        thread.setDaemon(true);
        thread.start();
    }

    private void goOn() {
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                copyNewer();
            } catch (IOException | UncheckedIOException savedAtThisMoment) {
                System.out.println(
                        "A changed file could not be read and is tried again: " + savedAtThisMoment.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void copyNewer() throws IOException {
        copyNewer(pages, application);
        copyNewer(messages, application.resolve("WEB-INF/classes"));
    }

    private static void copyNewer(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var copy = to.resolve(from.relativize(file).toString());
                if (!Files.exists(copy)
                        || Files.getLastModifiedTime(copy).compareTo(attributes.lastModifiedTime()) < 0) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
