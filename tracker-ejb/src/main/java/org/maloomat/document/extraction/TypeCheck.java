package org.maloomat.document.extraction;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.microsoft.ooxml.OPCPackageDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.detect.zip.OpenDocumentDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is by its content. */
final class TypeCheck {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaType ZIP = MediaType.APPLICATION_ZIP;
    private static final MediaType OLE2 = MediaType.application("x-tika-msoffice");
    private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<DocumentType> TEXTS = EnumSet.of(DocumentType.TXT, DocumentType.CSV, DocumentType.HTML);
    private static final Set<MediaType> LOCKED =
            Set.of(POIFSContainerDetector.OOXML_PROTECTED, POIFSContainerDetector.DRM_ENCRYPTED);

    private TypeCheck() {}

    /**
     * What a file is, whatever its name says.
     *
     * @param extension of its name, which decides between kinds of text; may be empty
     * @throws Refusal {@code document.encrypted}, {@code document.macros} or {@code document.bomb}; for a kind that cannot be taken,
     *     as {@link UnsupportedKind} says; {@code document.falseType} if the name says that it could
     */
    static DocumentType identify(Path file, String extension) throws IOException {
        var found = content(file);
        var claimed = DocumentType.claimedBy(extension);
        var byContent = byContent(file, found);
        // Only what may be a text is decoded as one: a large picture would take the process's memory.
        var mayBeText = claimed.filter(TEXTS::contains).isPresent()
                || byContent.filter(type -> type != DocumentType.RTF).isEmpty();
        var type = mayBeText && PlainText.isPlain(file) ? text(file, claimed) : byContent;
        return type.orElseThrow(
                () -> new Refusal(UnsupportedKind.of(found.getBaseType().toString(), extension)
                        .map(UnsupportedKind::key)
                        .orElse(claimed.isPresent() ? Refusal.FALSE_TYPE : Refusal.TYPE_NOT_ALLOWED)));
    }

    private static Optional<DocumentType> byContent(Path file, MediaType found) throws IOException {
        if (hasPdfHeader(file)) {
            return Optional.of(DocumentType.PDF);
        }
        var name = found.getBaseType().toString();
        return Arrays.stream(DocumentType.values())
                .filter(type -> !TEXTS.contains(type))
                .filter(type -> type.mediaType().equals(name))
                .findFirst();
    }

    /** Texts are what they are called, but for those that say by their first words what they are. */
    private static Optional<DocumentType> text(Path file, Optional<DocumentType> claimed) throws IOException {
        if (PlainText.startsWith(file, "%PDF-1.")) {
            return Optional.of(DocumentType.PDF);
        }
        if (PlainText.startsWith(file, "{\\rtf")) {
            return Optional.of(DocumentType.RTF);
        }
        if (claimed.filter(DocumentType.HTML::equals).isPresent() || !PlainText.isText(file)) {
            return Optional.of(DocumentType.HTML);
        }
        return claimed.filter(TEXTS::contains);
    }

    /**
     * Makes sure that a file made here is of the type it is meant to be.
     *
     * @throws Refusal {@code document.falseType}, {@code document.encrypted}, {@code document.macros} or {@code
     *     document.bomb}
     */
    static void check(Path file, DocumentType claimed) throws IOException {
        if (!matches(file, content(file), claimed)) {
            throw new Refusal(Refusal.FALSE_TYPE);
        }
    }

    /** By its bytes, looked into where it is an archive; one that is too large, locked or carries programs is refused. */
    private static MediaType content(Path file) throws IOException {
        var found = MediaTypeRegistry.getDefaultRegistry().normalize(byFirstBytes(file));
        if (found.equals(OLE2)) {
            return inOle2(file);
        }
        if (found.equals(ZIP) || isZip(file)) {
            var names = ZipLimits.check(file);
            var inside = inZip(file);
            refuseMacros(inside, names);
            return inside;
        }
        return found;
    }

    private static boolean matches(Path file, MediaType found, DocumentType claimed) throws IOException {
        var name = found.getBaseType().toString();
        return switch (claimed) {
            case PDF -> name.equals(claimed.mediaType()) || hasPdfHeader(file);
            case HTML -> HTML_TYPES.contains(name);
            case TXT, CSV -> PlainText.isText(file);
            default -> name.equals(claimed.mediaType());
        };
    }

    /** Readers look for the header among the first 1024 bytes (ISO 32000-1, annex H.3, note 13). */
    private static boolean hasPdfHeader(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    private static MediaType byFirstBytes(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(in, new Metadata());
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
        }
    }

    private static MediaType inZip(Path file) throws IOException {
        var detector = new DefaultZipContainerDetector(List.of(new OPCPackageDetector(), new OpenDocumentDetector()));
        try (var in = TikaInputStream.get(file)) {
            return detector.detect(in, new Metadata());
        }
    }

    private static MediaType inOle2(Path file) throws IOException {
        try (var in = TikaInputStream.get(file)) {
            var found = new POIFSContainerDetector().detect(in, new Metadata());
            if (LOCKED.contains(found)) {
                throw new Refusal(Refusal.ENCRYPTED);
            }
            if (found.equals(POIFSContainerDetector.OLE)) {
                throw new Refusal(Refusal.UNREADABLE);
            }
            return found;
        }
    }

    private static void refuseMacros(MediaType found, Set<String> names) {
        var carried = names.stream()
                .anyMatch(name -> name.endsWith("vbaProject.bin")
                        || name.startsWith("xl/macrosheets/")
                        || name.startsWith("Basic/")
                        || name.startsWith("Scripts/"));
        if (carried || found.getSubtype().contains("macroenabled")) {
            throw new Refusal(Refusal.MACROS);
        }
    }
}
