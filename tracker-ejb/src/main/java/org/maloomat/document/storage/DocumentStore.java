package org.maloomat.document.storage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.shared.HomeFolder;

/**
 * Keeps contents under their SHA-256 in {@code files/} below the home folder, fanned out over two levels. A content is there
 * whole or not at all: it is drafted beside, forced to the disk and moved into place. Nothing is ever changed or named by a
 * sender, so an object store can stand behind the same four verbs.
 */
@ApplicationScoped
public class DocumentStore {
    private static final Logger LOG = Logger.getLogger(DocumentStore.class.getName());
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int BUFFER = 64 * 1024;
    private static final long NEARLY_FULL = 1024 * 1024;

    private Path folder;
    private Clock clock;
    private UnaryOperator<OutputStream> disk;

    protected DocumentStore() {}

    @Inject
    public DocumentStore(HomeFolder home, Clock clock) {
        this(home.folder("files"), clock, UnaryOperator.identity());
    }

    /** @param disk stands between the store and its files; a test limits it */
    public DocumentStore(Path folder, Clock clock, UnaryOperator<OutputStream> disk) {
        this.folder = folder;
        this.clock = clock;
        this.disk = disk;
    }

    /** Drafts a crash left behind are of no use to anybody. */
    @PostConstruct
    void sweep() {
        var before = clock.instant().minus(ABANDONED);
        try (var drafts = Files.newDirectoryStream(drafts())) {
            for (var draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Old drafts could not be swept away", e);
        }
    }

    /**
     * Writes a content down without keeping it yet. Closing the draft without {@link #keep} leaves nothing behind.
     *
     * @param maxBytes the largest content taken
     * @throws Refusal {@code document.tooLarge}, {@code document.empty} or {@code document.diskFull}
     */
    public StoredDraft draft(InputStream content, long maxBytes) throws IOException {
        var path = onDisk(() -> Files.createTempFile(drafts(), "draft", null));
        try {
            var digest = sha256();
            var size = write(new DigestInputStream(content, digest), path, maxBytes);
            if (size == 0) {
                throw new Refusal(Refusal.EMPTY);
            }
            return new StoredDraft(path, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Puts a draft in its place for good; a content that is there already is left as it is. */
    public void keep(StoredDraft draft) throws IOException {
        var place = place(draft.sha256());
        if (Files.exists(place) && Files.size(place) == draft.size()) {
            return;
        }
        onDisk(() -> {
            Files.createDirectories(place.getParent());
            Files.move(draft.path(), place, StandardCopyOption.ATOMIC_MOVE);
            force(place.getParent());
            force(place.getParent().getParent());
            force(folder);
            return place;
        });
    }

    /** @throws FileNotFoundException if no content with this digest is kept */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(existing(sha256));
    }

    /** A content as a file for reading only, its digest checked on the way: a disk may forget what it was told. */
    public Path verified(String sha256) throws IOException {
        var place = existing(sha256);
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(place), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IOException("The file kept as " + sha256 + " is damaged");
        }
        return place;
    }

    private long write(InputStream content, Path path, long maxBytes) throws IOException {
        try (var channel = onDisk(() -> FileChannel.open(path, StandardOpenOption.WRITE))) {
            var out = disk.apply(Channels.newOutputStream(channel));
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new Refusal(Refusal.TOO_LARGE, maxBytes / (1024 * 1024));
                }
                var length = read;
                onDisk(() -> {
                    out.write(buffer, 0, length);
                    return length;
                });
            }
            onDisk(() -> {
                out.flush();
                channel.force(true);
                return channel;
            });
            return size;
        }
    }

    @FunctionalInterface
    private interface DiskWork<T> {
        T run() throws IOException;
    }

    /** Tells a full disk from any other trouble with it. */
    private <T> T onDisk(DiskWork<T> work) throws IOException {
        try {
            return work.run();
        } catch (IOException e) {
            if (isFull(e)) {
                LOG.log(Level.SEVERE, "The disk under {0} is full: a document was refused", folder);
                throw new Refusal(Refusal.DISK_FULL);
            }
            throw e;
        }
    }

    private boolean isFull(IOException e) throws IOException {
        var said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("quota")
                || Files.getFileStore(folder).getUsableSpace() < NEARLY_FULL;
    }

    private Path drafts() throws IOException {
        return Files.createDirectories(folder.resolve("drafts"));
    }

    private Path existing(String sha256) throws FileNotFoundException {
        var place = place(sha256);
        if (!Files.isRegularFile(place)) {
            throw new FileNotFoundException("No file is kept as " + sha256);
        }
        return place;
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
