package org.maloomat.document;

/**
 * One word as it stands on a page.
 *
 * @param text in reading order of its letters, without white space
 * @param line number of the line it stands in, rising in reading order
 */
record PageWord(String text, PageArea area, int line) {}
