package org.maloomat.document.extraction;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** Says what a file is by its content and refuses one that claims to be something else. */
final class TypeCheck {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaType ZIP = MediaType.APPLICATION_ZIP;
    private static final MediaType OLE2 = MediaType.application("x-tika-msoffice");
    private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");

    private TypeCheck() {}

    /**
     * @throws Refusal {@code document.falseType}, {@code document.encrypted}, {@code document.macros} or {@code
     *     document.bomb}
     */
    static void check(Path file, DocumentType claimed) throws IOException {
        var found = MediaTypeRegistry.getDefaultRegistry().normalize(byFirstBytes(file));
        if (found.equals(OLE2)) {
            refuseOle2(file);
        }
        if (found.equals(ZIP) || isZip(file)) {
            var names = ZipLimits.check(file);
            found = inZip(file);
            refuseMacros(found, names);
        }
        if (!matches(file, found, claimed)) {
            throw new Refusal(Refusal.FALSE_TYPE);
        }
    }

    private static boolean matches(Path file, MediaType found, DocumentType claimed) throws IOException {
        var name = found.getBaseType().toString();
        return switch (claimed) {
            case PDF -> name.equals(claimed.mediaType()) || hasPdfHeader(file);
            case DOCX, XLSX, ODT, JPEG, PNG -> name.equals(claimed.mediaType());
            case HTML -> HTML_TYPES.contains(name);
            case TXT, CSV -> PlainText.isText(file);
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

    private static void refuseOle2(Path file) throws IOException {
        try (var in = TikaInputStream.get(file)) {
            var found = new POIFSContainerDetector().detect(in, new Metadata());
            var locked = found.equals(POIFSContainerDetector.OOXML_PROTECTED)
                    || found.equals(POIFSContainerDetector.DRM_ENCRYPTED);
            throw new Refusal(locked ? Refusal.ENCRYPTED : Refusal.FALSE_TYPE);
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
