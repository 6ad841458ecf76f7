package org.maloomat.document.extraction;

/**
 * What a machine saw in the picture of a page.
 *
 * @param confidence how sure it was, in percent from 0 to 100, as the mean over all letters
 * @param words with their places
 */
public record RecognizedText(String text, int confidence, PageWords words) {}
