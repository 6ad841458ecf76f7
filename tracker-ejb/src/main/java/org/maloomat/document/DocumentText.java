package org.maloomat.document;

import java.util.List;

/**
 * The whole text of a document in reading order.
 *
 * @param pages one text a page or sheet, in order; a page without text is empty, never left out
 */
public record DocumentText(List<String> pages) {
    public DocumentText {
        pages = List.copyOf(pages);
    }

    /** All pages, separated by a form feed (U+000C). */
    public String whole() {
        return String.join("\f", pages);
    }
}
