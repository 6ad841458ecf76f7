package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.PageWords;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.shared.HomeFolder;
import org.maloomat.shared.RuleViolation;

/**
 * The pages of documents that are not public, as pictures and as words with places, for the people who decide what is
 * withheld. Knows no rights. Pictures are drawn when somebody asks, in the process for hostile files, and kept in a folder of
 * this server alone until others need the room.
 */
@ApplicationScoped
public class PagePictures {
    private static final Logger LOG = Logger.getLogger(PagePictures.class.getName());

    private StoredDocuments documents;
    private DocumentStore store;
    private DocumentReader reader;
    private PaginatedCopy forms;
    private WordPlaces places;
    private HomeFolder home;
    private long maxBytes;

    protected PagePictures() {}

    @Inject
    PagePictures(
            StoredDocuments documents,
            DocumentStore store,
            DocumentReader reader,
            PaginatedCopy forms,
            WordPlaces places,
            HomeFolder home,
            @ConfigProperty(name = "maloomat.page-pictures.bytes", defaultValue = "268435456") long maxBytes) {
        this.documents = documents;
        this.store = store;
        this.reader = reader;
        this.forms = forms;
        this.places = places;
        this.home = home;
        this.maxBytes = maxBytes;
    }

    /**
     * Gives a document pages to draw on where it has none of its own, once. Takes up to seconds: not to be called in a
     * transaction.
     *
     * @throws RuleViolation with the document's name: {@code redaction.notPaged} for a table, {@code redaction.officeMissing}
     *     with what to install, or why no copy can be made of it
     */
    public void prepare(long original) {
        forms.of(documents.get(original));
    }

    /**
     * A JPEG of one page as the clean copy shows it. Takes up to seconds: not to be called in a transaction.
     *
     * @param page from 1
     * @return the picture, to be closed by the caller; empty if there is no such page
     * @throws RuleViolation with the document's name if it cannot be drawn
     */
    public Optional<InputStream> open(long original, int page) {
        var copy = paged(original);
        if (page < 1 || page > copy.pages()) {
            return Optional.empty();
        }
        try {
            var folder = Files.createDirectories(folder().resolve(copy.sha256()));
            var picture = folder.resolve(page + ".jpg");
            try {
                Files.setLastModifiedTime(picture, FileTime.fromMillis(System.currentTimeMillis()));
            } catch (NoSuchFileException notDrawnYet) {
                draw(copy, page, folder, picture);
            }
            return Optional.of(Files.newInputStream(picture));
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), copy.summary().name(), e.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(StoredDocument copy, int page, Path folder, Path picture) throws IOException {
        var draft = Files.createTempFile(folder, "draft", null);
        try {
            reader.show(store.verified(copy.sha256()), page, draft);
            Files.move(draft, picture, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        makeRoom();
    }

    /**
     * The words of one page with their places. Takes up to seconds: not to be called in a transaction.
     *
     * @return empty while a machine has still to read the page
     * @throws RuleViolation with the document's name if it cannot be read
     */
    public Optional<PageWords> words(long original, int page) {
        var copy = paged(original);
        try {
            return places.of(copy, page);
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), copy.summary().name(), e.limit());
        }
    }

    private StoredDocument paged(long original) {
        return forms.of(documents.get(original));
    }

    private Path folder() throws IOException {
        var folder = home.folder("work").resolve("pages");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    /** The pictures that nobody has looked at for longest go first. */
    private synchronized void makeRoom() throws IOException {
        try (var files = Files.walk(folder(), 2)) {
            var pictures = files.filter(Files::isRegularFile)
                    .map(Path::toFile)
                    .sorted(Comparator.comparingLong(java.io.File::lastModified))
                    .toList();
            long bytes = pictures.stream().mapToLong(java.io.File::length).sum();
            for (var picture : pictures) {
                if (bytes <= maxBytes) {
                    return;
                }
                bytes -= picture.length();
                if (!picture.delete()) {
                    LOG.log(Level.FINE, "A picture was taken away by somebody else");
                }
            }
        } catch (java.io.UncheckedIOException | NoSuchFileException somebodyElseMadeRoom) {
            LOG.log(Level.FINE, "Room is being made by somebody else");
        }
    }
}
