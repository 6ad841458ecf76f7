package org.maloomat.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.Sort;
import org.maloomat.publication.CollectionCodes;

/**
 * A search as its address asks it. Whatever cannot be a value is passed over, so every address is a search.
 *
 * @param chosen values by the query parameter of their facet, every facet present
 * @param from first day, or null
 * @param to last day, or null
 */
public record AskedSearch(
        String words, String collection, Sort sort, Map<String, Set<String>> chosen, LocalDate from, LocalDate to) {
    /** Every facet with its query parameter, in the order shown. */
    static final Map<String, FacetName> FACETS = facets();

    /** One more than the index reads, so that it can tell that it did not read all. */
    private static final int LONGEST_WORDS = 1_001;

    private static final int LONGEST_VALUE = 300;
    private static final int MOST_VALUES = 12;

    private static Map<String, FacetName> facets() {
        var facets = new LinkedHashMap<String, FacetName>();
        facets.put("publicBody", FacetName.PUBLIC_BODY);
        facets.put("bodyKind", FacetName.BODY_KIND);
        facets.put("topic", FacetName.TOPIC);
        facets.put("district", FacetName.DISTRICT);
        facets.put("outcome", FacetName.OUTCOME);
        facets.put("exemption", FacetName.EXEMPTION);
        facets.put("documentKind", FacetName.DOCUMENT_KIND);
        facets.put("language", FacetName.LANGUAGE);
        facets.put("year", FacetName.YEAR);
        return java.util.Collections.unmodifiableMap(facets);
    }

    /** @param parameters all values of a query parameter; null for none */
    public static AskedSearch of(Function<String, String[]> parameters) {
        var chosen = new LinkedHashMap<String, Set<String>>();
        FACETS.keySet().forEach(name -> chosen.put(name, values(parameters.apply(name))));
        var words = first(parameters, "q");
        var collection = first(parameters, "collection");
        return new AskedSearch(
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                collection.isBlank() ? CollectionCodes.PROVINCE : collection,
                sort(first(parameters, "sort")),
                chosen,
                day(first(parameters, "from")),
                day(first(parameters, "to")));
    }

    private static String first(Function<String, String[]> parameters, String name) {
        var values = parameters.apply(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    private static Set<String> values(String[] given) {
        return given == null
                ? Set.of()
                : Arrays.stream(given)
                        .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                        .limit(MOST_VALUES)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Sort sort(String asked) {
        return Arrays.stream(Sort.values())
                .filter(known -> known.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(Sort.RELEVANCE);
    }

    private static LocalDate day(String asked) {
        try {
            return asked.isBlank() ? null : LocalDate.parse(asked.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The search that asks what the index itself proposes. */
    static AskedSearch of(SearchQuery query) {
        var chosen = new LinkedHashMap<String, Set<String>>();
        FACETS.forEach(
                (name, facet) -> chosen.put(name, new TreeSet<>(query.filters().getOrDefault(facet, Set.of()))));
        return new AskedSearch(query.words(), query.collection(), query.sort(), chosen, query.from(), query.to());
    }

    /** Whether another register than the province's own is searched. */
    public boolean isArchive() {
        return !collection.equals(CollectionCodes.PROVINCE);
    }

    /** @param page counted from 1 */
    public SearchQuery page(int page, int size) {
        var filters = new EnumMap<FacetName, Set<String>>(FacetName.class);
        chosen.forEach((parameter, values) -> {
            if (!values.isEmpty()) {
                filters.put(FACETS.get(parameter), values);
            }
        });
        return new SearchQuery(words, collection, filters, from, to, sort, page, size);
    }

    /** The same search for other words. */
    public AskedSearch asking(String otherWords) {
        return new AskedSearch(otherWords, collection, sort, chosen, from, to);
    }

    /** The same search in another order. */
    public AskedSearch sortedBy(Sort order) {
        return new AskedSearch(words, collection, order, chosen, from, to);
    }

    /** The same search with this value chosen if it was not, and the other way round. */
    AskedSearch toggling(String parameter, String value) {
        var changed = new LinkedHashMap<>(chosen);
        var values = new TreeSet<>(chosen.get(parameter));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(parameter, values);
        return new AskedSearch(words, collection, sort, changed, from, to);
    }

    /** The part of its address behind the question mark: the same search has always the same one. */
    public String query() {
        var query = new ArrayList<String>();
        add(query, "q", words);
        if (isArchive()) {
            add(query, "collection", collection);
        }
        if (sort != Sort.RELEVANCE) {
            add(query, "sort", sort.name().toLowerCase(Locale.ROOT));
        }
        chosen.forEach((parameter, values) -> values.forEach(value -> add(query, parameter, value)));
        if (from != null) {
            add(query, "from", from.toString());
        }
        if (to != null) {
            add(query, "to", to.toString());
        }
        return String.join("&", query);
    }

    private static void add(List<String> query, String name, String value) {
        query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
