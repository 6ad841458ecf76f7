package org.maloomat.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of an answer.
 *
 * @param total exact number of texts found, each counted once however many of its pages match
 * @param page counted from 1
 * @param size hits asked for a page
 * @param hits in the order asked; empty beyond the last page
 * @param facets for every facet its values, most frequent first; empty lists where no facets were asked for
 * @param suggestion other words that would find more, when little or nothing was found
 * @param reading how the words were understood
 * @param emptiness why there are no hits; present exactly when there are none
 * @param next what {@link SearchQuery#after} takes to continue behind the last hit of this page; absent on the last page
 */
public record SearchPage(
        long total,
        int page,
        int size,
        List<SearchHit> hits,
        Map<FacetName, List<FacetCount>> facets,
        Optional<String> suggestion,
        QuestionReading reading,
        Optional<Emptiness> emptiness,
        Optional<String> next) {

    /** Number of the last page that has hits, 1 or more. */
    public long lastPage() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** The same answer with other hits, as when some may no longer be shown. */
    public SearchPage withHits(List<SearchHit> shown) {
        return new SearchPage(total, page, size, shown, facets, suggestion, reading, emptiness, next);
    }
}
