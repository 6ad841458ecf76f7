package org.maloomat.index.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.index.IndexedDocument;
import org.maloomat.index.IndexedText;

/** Texts for tests; bodies and districts are codes as the tracker gives them. */
final class IndexFixtures {

    private IndexFixtures() {}

    static IndexedText aText(String key, String title) {
        return aText(key, title, List.of());
    }

    static IndexedText aText(String key, String title, List<IndexedDocument> documents) {
        return aText(key, "KP", title, "KP-POLICE-CPO", "PESHAWAR", LocalDate.of(2026, 3, 1), documents);
    }

    static IndexedText aText(
            String key,
            String collection,
            String title,
            String body,
            String district,
            LocalDate publishedOn,
            List<IndexedDocument> documents) {
        return aText(key, collection, title, body, district, publishedOn, null, documents);
    }

    static IndexedText aText(
            String key,
            String collection,
            String title,
            String body,
            String district,
            LocalDate publishedOn,
            Instant publishedAt,
            List<IndexedDocument> documents) {
        return new IndexedText(
                key,
                collection,
                title,
                null,
                null,
                body,
                "POLICE",
                district,
                "POLICE_PROTOCOLS",
                "FULL",
                "en",
                publishedOn,
                publishedOn,
                publishedAt,
                List.of(),
                null,
                documents);
    }

    static IndexedText aRequest(String key, String title, String description, String answer) {
        return new IndexedText(
                key,
                "KP",
                title,
                description,
                answer,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static IndexedDocument aDocument(String id, String... pages) {
        return IndexedDocument.ofTexts(id, id + ".pdf", "PDF", List.of(pages));
    }
}
