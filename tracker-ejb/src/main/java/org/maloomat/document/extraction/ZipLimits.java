package org.maloomat.document.extraction;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Measures an archive before anything is unpacked from it, then by unpacking it into nothing: its own figures may lie. */
final class ZipLimits {
    static final int MOST_ENTRIES = 10_000;
    static final long MOST_UNPACKED = 200L * 1024 * 1024;
    static final int MOST_RATIO = 100;
    private static final long RATIO_MATTERS_FROM = 10L * 1024 * 1024;
    /** A document may hold a workbook, which may hold nothing more. */
    private static final int DEEPEST_DOCUMENT = 1;

    private static final int HEAD = 8 * 1024;

    private final Set<String> names = new TreeSet<>();
    private final long packed;
    private final int deepest;
    private int entries;
    private long unpacked;
    private boolean declaresType;

    private ZipLimits(long packed, int deepest) {
        this.packed = packed;
        this.deepest = deepest;
    }

    /**
     * The names of the entries of an archive that may be read.
     *
     * @throws Refusal {@code document.bomb}, {@code document.encrypted}, or {@code document.unreadable} for an archive that
     *     declares document types in its XML, which no office program does
     */
    static Set<String> check(Path file) throws IOException {
        return check(file, DEEPEST_DOCUMENT);
    }

    /** The same of an archive that holds documents. */
    static Set<String> checkBundle(Path file) throws IOException {
        return check(file, DEEPEST_DOCUMENT + 1);
    }

    private static Set<String> check(Path file, int deepest) throws IOException {
        var limits = new ZipLimits(Files.size(file), deepest);
        try (var zip = ZipFile.builder().setPath(file).get()) {
            limits.measure(zip);
        }
        if (limits.declaresType && limits.names.contains("[Content_Types].xml")) {
            throw new Refusal(Refusal.UNREADABLE);
        }
        return Collections.unmodifiableSet(limits.names);
    }

    private void measure(ZipFile zip) throws IOException {
        long declared = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            declared += Math.max(0, entry.getSize());
            count(declared);
        }
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refusal(Refusal.ENCRYPTED);
            }
            names.add(entry.getName());
            try (var content = zip.getInputStream(entry)) {
                unpack(content, 0);
            }
        }
    }

    private void count(long size) {
        if (++entries > MOST_ENTRIES || size > MOST_UNPACKED) {
            throw new Refusal(Refusal.BOMB);
        }
    }

    private void unpack(InputStream content, int depth) throws IOException {
        var in = new BufferedInputStream(new Counted(content));
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        declaresType |=
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE");
        if (head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            if (depth == deepest) {
                throw new Refusal(Refusal.BOMB);
            }
            unpackNested(in, depth + 1);
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void unpackNested(InputStream archive, int depth) throws IOException {
        var nested = new ZipArchiveInputStream(archive);
        for (var entry = nested.getNextEntry(); entry != null; entry = nested.getNextEntry()) {
            count(unpacked);
            if (nested.canReadEntryData(entry)) {
                unpack(nested, depth);
            }
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            grow(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            grow(Math.max(read, 0));
            return read;
        }

        private void grow(int read) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || unpacked > RATIO_MATTERS_FROM && unpacked / packed > MOST_RATIO) {
                throw new Refusal(Refusal.BOMB);
            }
        }
    }
}
