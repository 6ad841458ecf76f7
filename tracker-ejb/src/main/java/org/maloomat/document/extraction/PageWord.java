package org.maloomat.document.extraction;

/**
 * One word as it stands on a page.
 *
 * @param text in reading order of its letters, without white space
 * @param line number of the line it stands in, rising in reading order
 */
public record PageWord(String text, PageArea area, int line) {}
