package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentFilesTest {
    @TempDir
    private Path folder;

    @Test
    void the_application_becomes_like_its_sources_and_reads_pages_again() throws Exception {
        var sources = folder.resolve("src");
        var application = folder.resolve("application");
        write(sources.resolve("webapp/WEB-INF/web.xml"), "<web-app>\n  <filter>\n  </filter>\n</web-app>\n");
        write(sources.resolve("webapp/law.xhtml"), "new");
        write(sources.resolve("resources/messages.properties"), "law.title=The law");
        write(application.resolve("law.xhtml"), "old");
        Files.setLastModifiedTime(application.resolve("law.xhtml"), FileTime.from(Instant.EPOCH));

        new DevelopmentFiles(sources, application).keepUp();

        assertThat(application.resolve("law.xhtml")).hasContent("new");
        assertThat(application.resolve("WEB-INF/classes/messages.properties")).hasContent("law.title=The law");
        assertThat(application.resolve("WEB-INF/web.xml"))
                .content()
                .containsSubsequence("FACELETS_REFRESH_PERIOD", "<param-value>0<", "<filter>");
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
