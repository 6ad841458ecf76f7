package org.maloomat.index;

import java.util.List;
import java.util.Objects;

/**
 * The published copy of one document.
 *
 * @param id identifies the document for whoever opens it
 * @param name the name shown
 * @param kind kind of file or paper, a value of {@link FacetName#DOCUMENT_KIND}; may be null
 * @param pages the first page first; a document without pages has one entry
 */
public record IndexedDocument(String id, String name, String kind, List<IndexedPage> pages) {

    public IndexedDocument {
        Objects.requireNonNull(id, "id");
        name = name == null ? "" : name;
        pages = pages == null ? List.of() : List.copyOf(pages);
    }

    /** A document whose pages all have a text of their own. */
    public static IndexedDocument ofTexts(String id, String name, String kind, List<String> pages) {
        return new IndexedDocument(
                id,
                name,
                kind,
                pages.stream().map(page -> new IndexedPage(page, false)).toList());
    }
}
