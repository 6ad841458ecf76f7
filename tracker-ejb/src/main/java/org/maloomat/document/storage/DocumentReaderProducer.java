package org.maloomat.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.ExtractionClasspath;
import org.maloomat.shared.HomeFolder;

/** The one reader of this node; all who read files share its processes. */
@ApplicationScoped
class DocumentReaderProducer {

    @Produces
    @ApplicationScoped
    DocumentReader reader(
            HomeFolder home,
            @ConfigProperty(name = "maloomat.extraction.seconds", defaultValue = "20") int seconds,
            @ConfigProperty(name = "maloomat.extraction.libraries") Optional<String> libraries) {
        var classpath = libraries
                .map(folder -> ExtractionClasspath.with(Path.of(folder)))
                .orElseGet(ExtractionClasspath::find);
        return new DocumentReader(home.folder("work").resolve("extraction"), seconds, classpath);
    }

    void close(@Disposes DocumentReader reader) {
        reader.close();
    }
}
