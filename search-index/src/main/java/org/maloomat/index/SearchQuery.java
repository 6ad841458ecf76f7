package org.maloomat.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A reader's question to one collection.
 *
 * <p>Words must all occur; {@code "words in quotes"} must stand together; {@code -word} must not occur; {@code one OR other} is either.
 * Anything that does not parse is searched as words. No words at all means everything.
 *
 * @param words as typed; null means none
 * @param collection the archive asked; null means {@link #HOME_COLLECTION}
 * @param filters values chosen per facet: one of the values of each facet must hold
 * @param from first day, inclusive; null for no bound
 * @param to last day, inclusive; null for no bound
 * @param sort null means {@link Sort#RELEVANCE}
 * @param page counted from 1; smaller numbers mean 1
 * @param size hits a page, 1 to 100; numbers outside are moved to the nearest bound
 */
public record SearchQuery(
        String words,
        String collection,
        Map<FacetName, Set<String>> filters,
        LocalDate from,
        LocalDate to,
        Sort sort,
        int page,
        int size) {

    /** The province's own requests. */
    public static final String HOME_COLLECTION = "KP";

    /** Most hits a page can have. */
    public static final int LARGEST_PAGE = 100;

    private static final int USUAL_PAGE = 10;

    public SearchQuery {
        words = words == null ? "" : words;
        collection = collection == null ? HOME_COLLECTION : collection;
        var chosen = new TreeMap<FacetName, Set<String>>();
        if (filters != null) {
            filters.forEach((facet, values) -> {
                if (values != null && !values.isEmpty()) {
                    chosen.put(facet, Set.copyOf(values));
                }
            });
        }
        filters = Map.copyOf(chosen);
        sort = sort == null ? Sort.RELEVANCE : sort;
        page = Math.max(1, page);
        size = Math.min(LARGEST_PAGE, Math.max(1, size));
    }

    /** The first ten best hits for these words in the home collection. */
    public static SearchQuery of(String words) {
        return new SearchQuery(words, HOME_COLLECTION, Map.of(), null, null, Sort.RELEVANCE, 1, USUAL_PAGE);
    }

    public SearchQuery in(String otherCollection) {
        return new SearchQuery(words, otherCollection, filters, from, to, sort, page, size);
    }

    /** The same question with one more value allowed for a facet. */
    public SearchQuery with(FacetName facet, String value) {
        var more = new TreeMap<>(filters);
        var values = new LinkedHashSet<>(more.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new SearchQuery(words, collection, more, from, to, sort, page, size);
    }

    /** The same question for the days from {@code first} to {@code last}, both inclusive, null for no bound. */
    public SearchQuery between(LocalDate first, LocalDate last) {
        return new SearchQuery(words, collection, filters, first, last, sort, page, size);
    }

    public SearchQuery sortedBy(Sort order) {
        return new SearchQuery(words, collection, filters, from, to, order, page, size);
    }

    /** The same question, turned to a page counted from 1 with this many hits. */
    public SearchQuery page(int number, int hits) {
        return new SearchQuery(words, collection, filters, from, to, sort, number, hits);
    }

    /** How many hits stand on the pages before this one. */
    public long offset() {
        return (page - 1L) * size;
    }
}
