package org.maloomat.index;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A reader's question to one collection.
 *
 * <p>Words must all occur; {@code "words in quotes"} must stand together; {@code -word} must not occur; {@code one OR other} is either;
 * {@code word*} is every word that begins so. {@code body:}, {@code district:} and {@code topic:} take a code or words of the name,
 * {@code section:} a section of a statute, {@code year:}, {@code from:}, {@code to:} and {@code date:} a year, month or day
 * ({@code 2025}, {@code 2025-03}, {@code 2025-03-08}); the field names may be Urdu or Pashto. Anything that does not parse is searched
 * as words, and {@link SearchPage#reading} says how it was understood. No words at all means everything.
 *
 * @param words as typed; null means none
 * @param collection the archive asked; null means {@link #HOME_COLLECTION}
 * @param filters values chosen per facet: one of the values of each facet must hold
 * @param from first day, inclusive; null for no bound
 * @param to last day, inclusive; null for no bound
 * @param sort null means {@link Sort#RELEVANCE}
 * @param page counted from 1; smaller numbers mean 1
 * @param size hits a page, 1 to 100; numbers outside are moved to the nearest bound
 * @param after continue behind the hit that ended another page, as {@link SearchPage#next} gave it, whatever {@code page} says; null or
 *     not readable means none. The way to walk through everything: sorted by day, texts that come or go meanwhile neither repeat nor
 *     skip the others; sorted by relevance they shift it a little
 * @param details what to work out beside the hits
 */
public record SearchQuery(
        String words,
        String collection,
        Map<FacetName, Set<String>> filters,
        LocalDate from,
        LocalDate to,
        Sort sort,
        int page,
        int size,
        String after,
        Set<Detail> details) {

    /** What costs time and is not needed everywhere. */
    public enum Detail {
        /** Values and counts of every facet. */
        FACETS,
        /** Passages of the text, pages of the documents. */
        SNIPPETS,
        /** Other words when little is found, and why nothing is. */
        ADVICE
    }

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
        details = details == null ? EnumSet.allOf(Detail.class) : Set.copyOf(details);
    }

    /** A question answered in all details. */
    public SearchQuery(
            String words,
            String collection,
            Map<FacetName, Set<String>> filters,
            LocalDate from,
            LocalDate to,
            Sort sort,
            int page,
            int size) {
        this(words, collection, filters, from, to, sort, page, size, null, null);
    }

    /** The first ten best hits for these words in the home collection. */
    public static SearchQuery of(String words) {
        return new SearchQuery(words, HOME_COLLECTION, Map.of(), null, null, Sort.RELEVANCE, 1, USUAL_PAGE);
    }

    public SearchQuery in(String otherCollection) {
        return new SearchQuery(words, otherCollection, filters, from, to, sort, page, size, after, details);
    }

    /** The same question with one more value allowed for a facet. */
    public SearchQuery with(FacetName facet, String value) {
        var more = new TreeMap<>(filters);
        var values = new LinkedHashSet<>(more.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new SearchQuery(words, collection, more, from, to, sort, page, size, after, details);
    }

    /** The same question for the days from {@code first} to {@code last}, both inclusive, null for no bound. */
    public SearchQuery between(LocalDate first, LocalDate last) {
        return new SearchQuery(words, collection, filters, first, last, sort, page, size, after, details);
    }

    public SearchQuery sortedBy(Sort order) {
        return new SearchQuery(words, collection, filters, from, to, order, page, size, null, details);
    }

    /** The same question, turned to a page counted from 1 with this many hits. */
    public SearchQuery page(int number, int hits) {
        return new SearchQuery(words, collection, filters, from, to, sort, number, hits, null, details);
    }

    /** The same question in other words, from its first page. */
    public SearchQuery asking(String otherWords) {
        return new SearchQuery(otherWords, collection, filters, from, to, sort, 1, size, null, details);
    }

    /** The same question with other values chosen, from its first page. */
    public SearchQuery filteredBy(Map<FacetName, Set<String>> others) {
        return new SearchQuery(words, collection, others, from, to, sort, 1, size, null, details);
    }

    /** The same question, continued behind the page that gave this mark in {@link SearchPage#next}. */
    public SearchQuery after(String mark) {
        return new SearchQuery(words, collection, filters, from, to, sort, page, size, mark, details);
    }

    /** The same question with these details alone. */
    public SearchQuery withOnly(Detail... wanted) {
        return new SearchQuery(words, collection, filters, from, to, sort, page, size, after, Set.of(wanted));
    }

    /** Whether a detail is wanted. */
    public boolean wants(Detail detail) {
        return details.contains(detail);
    }

    /** How many hits stand on the pages before this one. */
    public long offset() {
        return (page - 1L) * size;
    }
}
