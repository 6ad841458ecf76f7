package org.maloomat.document.extraction;

/**
 * Something a file carries beside what its pages show, found when it was read.
 *
 * @param detail the words found, for the safety scan; at most 2,000 characters, empty where only the presence matters
 */
public record DocumentFinding(Kind kind, String detail) {
    static final int LONGEST_DETAIL = 2_000;

    public enum Kind {
        AUTHOR,
        TITLE,
        METADATA,
        COMMENT,
        TRACKED_CHANGE,
        HIDDEN_SHEET,
        HIDDEN_ROWS,
        HIDDEN_TEXT,
        EMBEDDED_FILE,
        JAVASCRIPT,
        ACTION,
        ANNOTATION,
        PIVOT_CACHE,
        FORM_FIELD,
        LAYER,
        EARLIER_VERSION,
        EXTERNAL_LINK,
        PHOTO_DATA,
        /** Pictures and drawings that no copy shows; the detail is their number. */
        PICTURES_LEFT_OUT
    }

    public DocumentFinding {
        detail = detail == null ? "" : CleanText.of(detail);
        if (detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL);
        }
    }
}
