package org.maloomat.document.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that are known and not taken, because they cannot be read to the last word here, and what to do instead. */
enum UnsupportedKind {
    /** Pictures of phones, cameras and drawing programs. */
    PICTURE(
            "document.savePicture",
            List.of("image/"),
            List.of("heic", "heif", "avif", "jxl", "psd", "svg", "cr2", "nef", "dng", "raw", "wmf", "emf")),
    /** Slides, pages of typesetters, InPage. */
    PAGES(
            "document.savePdf",
            List.of(
                    "application/vnd.ms-powerpoint",
                    "application/vnd.openxmlformats-officedocument.presentationml",
                    "application/vnd.oasis.opendocument",
                    "application/vnd.ms-works",
                    "application/x-mspublisher",
                    "application/vnd.visio",
                    "application/vnd.ms-project",
                    "application/postscript",
                    "application/vnd.apple",
                    "application/x-iwork"),
            List.of(
                    "ppt", "pptx", "pps", "ppsx", "odp", "odg", "pub", "vsd", "vsdx", "mpp", "inp", "indd", "cdr", "ai",
                    "ps", "eps", "xps", "oxps", "pages", "key", "wps", "wpd", "dwg", "epub", "one", "mht", "mhtml")),
    TABLE(
            "document.saveTable",
            List.of(
                    "application/vnd.ms-excel",
                    "application/x-msaccess",
                    "application/x-dbf",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml"),
            List.of("xlsb", "xlt", "xltx", "numbers", "dbf", "mdb", "accdb", "sav", "dta")),
    ARCHIVE(
            "document.saveZip",
            List.of(
                    "application/zip",
                    "application/x-rar-compressed",
                    "application/x-7z-compressed",
                    "application/gzip",
                    "application/x-tar",
                    "application/x-gtar",
                    "application/x-bzip",
                    "application/x-xz"),
            List.of("rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "cab")),
    MAIL(
            "document.saveMail",
            List.of("application/vnd.ms-outlook", "application/vnd.ms-tnef", "application/mbox"),
            List.of("pst", "ost", "mbox", "oft")),
    SOUND_OR_FILM(
            "document.soundOrFilm",
            List.of("audio/", "video/", "application/mp4"),
            List.of(
                    "mp3", "m4a", "wav", "amr", "opus", "ogg", "aac", "mp4", "3gp", "mov", "avi", "mkv", "webm", "wmv",
                    "mpg"));

    private final String key;
    private final List<String> mediaTypes;
    private final List<String> extensions;

    UnsupportedKind(String key, List<String> mediaTypes, List<String> extensions) {
        this.key = key;
        this.mediaTypes = mediaTypes;
        this.extensions = extensions;
    }

    /** The reason of the refusal. */
    String key() {
        return key;
    }

    /**
     * By the content where that says it, else by the name.
     *
     * @param mediaType found in the content
     * @param extension of the name, without a dot
     */
    static Optional<UnsupportedKind> of(String mediaType, String extension) {
        var lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaTypes.stream().anyMatch(mediaType::startsWith))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(kind -> kind.extensions.contains(lower))
                        .findFirst());
    }
}
