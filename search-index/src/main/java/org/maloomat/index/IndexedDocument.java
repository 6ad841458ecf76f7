package org.maloomat.index;

import java.util.List;
import java.util.Objects;

/**
 * The published copy of one document.
 *
 * @param id identifies the document for whoever opens it
 * @param name the name shown
 * @param kind kind of file or paper; may be null
 * @param pages text of each page, the first page first; a document without pages has one entry
 */
public record IndexedDocument(String id, String name, String kind, List<String> pages) {

    public IndexedDocument {
        Objects.requireNonNull(id, "id");
        name = name == null ? "" : name;
        pages = pages == null
                ? List.of()
                : pages.stream().map(page -> page == null ? "" : page).toList();
    }
}
