package org.maloomat.index;

/**
 * The published text of one page.
 *
 * @param text null means empty
 * @param machineRead whether a machine read the text off an image, so that it may hold mistakes
 */
public record IndexedPage(String text, boolean machineRead) {

    public IndexedPage {
        text = text == null ? "" : text;
    }
}
