package org.maloomat.document.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file the house accepts: it can be read to the last word and copied clean. */
public enum DocumentType {
    PDF("application/pdf", "pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "txt", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "txt", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "csv", "ods"),
    DOC("application/msword", "txt", "doc", "dot"),
    XLS("application/vnd.ms-excel", "csv", "xls"),
    RTF("application/rtf", "txt", "rtf"),
    HTML("text/html", "txt", "html", "htm"),
    JPEG("image/jpeg", "pdf", "jpg", "jpeg", "jfif", "jpe"),
    PNG("image/png", "pdf", "png"),
    TIFF("image/tiff", "pdf", "tif", "tiff"),
    GIF("image/gif", "pdf", "gif"),
    BMP("image/bmp", "pdf", "bmp"),
    WEBP("image/webp", "pdf", "webp"),
    TXT("text/plain", "txt", "txt"),
    CSV("text/csv", "csv", "csv");

    private final String mediaType;
    private final String publishedExtension;
    private final List<String> extensions;

    DocumentType(String mediaType, String publishedExtension, String... extensions) {
        this.mediaType = mediaType;
        this.publishedExtension = publishedExtension;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its published copy is: a PDF stays one, a picture becomes one, tables become CSV, all else plain text. */
    public DocumentType published() {
        return claimedBy(publishedExtension).orElseThrow();
    }

    /** The ending of what is printed to give it pages: of old forms their words alone. */
    public String printedFrom() {
        return switch (this) {
            case HTML, DOC, RTF -> TXT.extension();
            default -> extension();
        };
    }

    /** Whether it is printed to give it pages. */
    public boolean isText() {
        return published() == TXT;
    }

    /** Whether its content is one picture or several, and no text. */
    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    public String extension() {
        return extensions.get(0);
    }

    public static Optional<DocumentType> claimedBy(String extension) {
        var lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(lower))
                .findFirst();
    }

    public static DocumentType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
