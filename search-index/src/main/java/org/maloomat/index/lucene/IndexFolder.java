package org.maloomat.index.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private void moveAside(Directory directory) throws IOException {
        var aside = path.resolveSibling(path.getFileName() + ".damaged");
        Files.createDirectories(aside);
        try (var old = Files.list(aside)) {
            for (var file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME) && Files.isRegularFile(path.resolve(file))) {
                Files.move(path.resolve(file), aside.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
