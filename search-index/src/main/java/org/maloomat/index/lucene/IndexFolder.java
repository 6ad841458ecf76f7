package org.maloomat.index.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.LockObtainFailedException;
import org.maloomat.index.IndexUnavailable;

/** The folder of an index: made if missing, its files proved by their checksums, moved aside if they cannot be trusted. */
final class IndexFolder {

    static final String SCHEMA_KEY = "schema";
    static final String FEED_KEY = "appliedUpTo";

    private static final Logger LOG = System.getLogger(IndexFolder.class.getName());

    private final Path path;

    IndexFolder(Path path) {
        this.path = path;
    }

    /** The folder, holding an intact index of the present schema or none. */
    Directory open() {
        try {
            Files.createDirectories(path);
            var directory = FSDirectory.open(path);
            try {
                makeTrustworthy(directory);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
            return directory;
        } catch (LockObtainFailedException e) {
            throw new IndexUnavailable("the index folder " + path + " is in use by another process", e);
        } catch (IOException e) {
            throw new IndexUnavailable("the index folder " + path + " cannot be used", e);
        }
    }

    private void makeTrustworthy(Directory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            var distrust = distrust(directory);
            if (distrust != null) {
                moveAside(directory);
                LOG.log(Level.WARNING, "index set aside and begun anew, to be filled from the feed: " + distrust);
            }
        }
    }

    /** Why the index cannot be used, or null. */
    private static String distrust(Directory directory) throws IOException {
        var files = directory.listAll();
        var segments = SegmentInfos.getLastCommitSegmentsFileName(files);
        if (segments == null) {
            for (var file : files) {
                if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                    return "files without a commit";
                }
            }
            return null;
        }
        try {
            verify(directory, segments);
            var commit = SegmentInfos.readCommit(directory, segments);
            for (var file : commit.files(false)) {
                verify(directory, file);
            }
            if (!Fields.SCHEMA.equals(commit.getUserData().get(SCHEMA_KEY))) {
                return "another schema version";
            }
            Long.parseLong(commit.getUserData().get(FEED_KEY));
            DirectoryReader.open(directory).close();
            return null;
        } catch (IOException | RuntimeException e) {
            return "damaged: " + e.getClass().getSimpleName();
        }
    }

    private static void verify(Directory directory, String file) throws IOException {
        try (var input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        }
    }

    /**
     * Keeps the index that cannot be used beside this folder, until its successor has caught up. Its commit goes last, so that
     * one moved half before a crash is moved on at the next start. One that lies there already is whole, and what stands in its
     * way is a successor that was never finished.
     */
    private void moveAside(Directory directory) throws IOException {
        var aside = previous();
        var unfinished = isIndex(aside);
        Files.createDirectories(aside);
        var files = Stream.of(directory.listAll())
                .filter(file -> !file.equals(IndexWriter.WRITE_LOCK_NAME) && Files.isRegularFile(path.resolve(file)))
                .sorted(Comparator.comparing(file -> file.startsWith(IndexFileNames.SEGMENTS)))
                .toList();
        for (var file : files) {
            if (unfinished) {
                Files.delete(path.resolve(file));
            } else {
                Files.move(path.resolve(file), aside.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Where an index that cannot be used any more lies until its successor has caught up. */
    Path previous() {
        return path.resolveSibling(path.getFileName() + ".previous");
    }

    private static boolean isIndex(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(IndexFileNames.SEGMENTS + "_"));
        }
    }

    void deletePrevious() {
        var aside = previous();
        if (!Files.isDirectory(aside)) {
            return;
        }
        try (var files = Files.list(aside)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the previous index in " + aside + " could not be deleted", e);
        }
    }
}
