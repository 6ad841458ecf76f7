package org.maloomat.document.storage;

import java.util.List;

/**
 * The whole text of a document in reading order.
 *
 * @param read one entry a page or sheet, in order; a page without text is empty, never left out
 */
public record DocumentText(List<Page> read) {
    /**
     * One page.
     *
     * @param waiting whether it is a picture that a machine has still to read
     * @param confidence where a machine read the text off a picture: how sure it was, in percent; else null
     */
    public record Page(String text, boolean waiting, Integer confidence) {
        public boolean isMachineRead() {
            return confidence != null;
        }
    }

    public DocumentText {
        read = List.copyOf(read);
    }

    /** The text of each page. */
    public List<String> pages() {
        return read.stream().map(Page::text).toList();
    }

    /** Whether no page is left that a machine has still to read. */
    public boolean isComplete() {
        return read.stream().noneMatch(Page::waiting);
    }

    /** The same without what a machine read: its pages are empty. */
    public DocumentText withoutMachineRead() {
        return new DocumentText(read.stream()
                .map(page -> page.isMachineRead() ? new Page("", false, null) : page)
                .toList());
    }

    /** All pages, separated by a form feed (U+000C). */
    public String whole() {
        return String.join("\f", pages());
    }
}
