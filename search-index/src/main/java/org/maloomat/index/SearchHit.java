package org.maloomat.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One text found.
 *
 * @param heading the title with the words found marked
 * @param snippet the passage of question or answer in which the words stand, else its beginning; empty where no snippets were asked for
 * @param publishedOn null where it was indexed without
 * @param sortedAt {@link IndexedText#sortedAt} to the millisecond; null where it was indexed without
 * @param publicBody null where it was indexed without
 * @param language tag; null where it was indexed without
 * @param documents the document pages in which most of the words stand, best first, at most three
 */
public record SearchHit(
        String key,
        String title,
        Snippet heading,
        Snippet snippet,
        LocalDate publishedOn,
        Instant sortedAt,
        String publicBody,
        String language,
        List<DocumentHit> documents) {}
