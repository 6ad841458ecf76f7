package org.maloomat.typesetting;

import java.util.List;

/** A part of a document, in reading order. Texts run in the direction of their first strong letter. */
public sealed interface Block {
    /** @param level 1 for the title of the document, 2 for its parts */
    record Heading(int level, String text) implements Block {}

    /** One paragraph; its line breaks are kept. */
    record Paragraph(String text) implements Block {}

    /** A paragraph in a smaller size, for what is said beside the matter itself. */
    record Note(String text) implements Block {}

    /** One line of a list. */
    record Item(String text) implements Block {}

    /**
     * Rows and columns.
     *
     * @param head one text a column, repeated on every page; empty where the first column names its row instead
     * @param widths how the columns share the line, in any unit
     * @param rows as many texts each as there are widths
     */
    record Table(List<String> head, List<Integer> widths, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Names and what stands for each, without lines around them. */
        public static Table facts(List<List<String>> rows) {
            return new Table(List.of(), List.of(3, 7), rows);
        }
    }

    /**
     * A QR code (ISO/IEC 18004) at the end of the line, beside what follows.
     *
     * @param text what a camera reads
     * @param alternative what a screen reader says in its place
     */
    record QrCode(String text, String alternative) implements Block {}

    /** What follows begins on a page of its own. */
    record NewPage() implements Block {}
}
