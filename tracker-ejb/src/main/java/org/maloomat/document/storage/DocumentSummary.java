package org.maloomat.document.storage;

/**
 * What a list shows of a document.
 *
 * @param name a cleaned file name for display, 1 to 150 characters; written by the sender, so it is scanned like any text
 * @param mediaType one of the accepted types, such as {@code application/pdf}
 * @param size in bytes, at least 1
 * @param pages pages of a PDF, sheets of a workbook, 1 for any other; at least 1
 * @param isTable whether its copy for the public is a table
 * @param picturesLeftOut pictures and drawings in it that no copy for the public shows
 */
public record DocumentSummary(
        long id, String name, String mediaType, long size, int pages, boolean isTable, int picturesLeftOut) {}
