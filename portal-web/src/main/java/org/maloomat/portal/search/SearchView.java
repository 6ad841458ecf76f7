package org.maloomat.portal.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.maloomat.index.FacetCount;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchPage;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.Sort;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.PageNumber;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publication.Collections;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.DistrictSummary;
import org.maloomat.publicbody.Names;
import org.maloomat.publicbody.TopicSummary;
import org.maloomat.search.PublicSearch;

/** The search page: every state of it is its address, so it works with links and one form alone. */
@Named
@RequestScoped
public class SearchView {
    private static final int SIZE = 10;
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_VALUES = 12;

    /** The facets shown, with the query parameter of each. */
    private static final Map<String, FacetName> FACETS = facets();

    @Inject
    private PublicSearch search;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    private String words;
    private String collection;
    private Sort sort;
    private Map<String, Set<String>> chosen;
    private SearchPage found;
    private PageNumber number;
    private Map<String, Names> bodyNames;
    private List<Facet> facets;

    private static Map<String, FacetName> facets() {
        var facets = new LinkedHashMap<String, FacetName>();
        facets.put("publicBody", FacetName.PUBLIC_BODY);
        facets.put("topic", FacetName.TOPIC);
        facets.put("district", FacetName.DISTRICT);
        facets.put("outcome", FacetName.OUTCOME);
        facets.put("language", FacetName.LANGUAGE);
        facets.put("year", FacetName.YEAR);
        return java.util.Collections.unmodifiableMap(facets);
    }

    /** A value to choose or to drop. */
    public record Choice(String label, long count, boolean chosen, String address) {}

    /** One facet with its values. */
    public record Facet(String title, List<Choice> choices) {}

    @PostConstruct
    void load() {
        words = askedWords();
        collection = askedCollection();
        sort = askedSort();
        chosen = askedValues();
        int wanted = PageNumber.parse(parameters.get("page"));
        found = search.search(new SearchQuery(words, collection, filters(), null, null, sort, wanted, SIZE));
        number = new PageNumber(wanted, SIZE, found.total());
        bodyNames = bodies.names(bodiesShown());
        facets = shownFacets();
    }

    private Set<String> bodiesShown() {
        var codes = new HashSet<String>();
        found.hits().stream()
                .map(SearchHit::publicBody)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        found.facets().getOrDefault(FacetName.PUBLIC_BODY, List.of()).forEach(count -> codes.add(count.value()));
        return codes;
    }

    private String askedWords() {
        var asked = parameters.get("q");
        return asked == null ? "" : asked.substring(0, Math.min(asked.length(), LONGEST_WORDS));
    }

    private String askedCollection() {
        var asked = parameters.get("collection");
        return asked == null || asked.isBlank() ? Collections.PROVINCE : asked;
    }

    private Sort askedSort() {
        var asked = parameters.get("sort");
        return Arrays.stream(Sort.values())
                .filter(known -> known.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(Sort.RELEVANCE);
    }

    private Map<String, Set<String>> askedValues() {
        var asked = new LinkedHashMap<String, Set<String>>();
        FACETS.keySet()
                .forEach(parameter -> asked.put(
                        parameter,
                        Arrays.stream(parameters.all(parameter))
                                .filter(value -> !value.isBlank())
                                .limit(MOST_VALUES)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return asked;
    }

    private Map<FacetName, Set<String>> filters() {
        var filters = new EnumMap<FacetName, Set<String>>(FacetName.class);
        chosen.forEach((parameter, values) -> {
            if (!values.isEmpty()) {
                filters.put(FACETS.get(parameter), values);
            }
        });
        return filters;
    }

    public String getWords() {
        return words;
    }

    /** The register searched: the province's own unless an archive is asked for. */
    public String getCollection() {
        return collection;
    }

    public boolean isArchive() {
        return !collection.equals(Collections.PROVINCE);
    }

    public SearchPage getFound() {
        return found;
    }

    public PageNumber getNumber() {
        return number;
    }

    public List<Facet> getFacets() {
        return facets;
    }

    private List<Facet> shownFacets() {
        var shown = new ArrayList<Facet>();
        FACETS.forEach((parameter, name) -> {
            var counts = found.facets().getOrDefault(name, List.of());
            if (!counts.isEmpty()) {
                var labels = labels(parameter);
                shown.add(new Facet(
                        page.say("search.facet." + parameter),
                        counts.stream()
                                .limit(MOST_VALUES)
                                .map(count -> choice(parameter, count, labels))
                                .toList()));
            }
        });
        return shown;
    }

    private Choice choice(String parameter, FacetCount count, UnaryOperator<String> labels) {
        var inForce = chosen.get(parameter).contains(count.value());
        return new Choice(
                labels.apply(count.value()), count.count(), inForce, address(parameter, count.value(), inForce));
    }

    /** This search with one value more or less, from its first page. */
    private String address(String parameter, String value, boolean inForce) {
        var query = new ArrayList<String>();
        query.add(pair("q", words));
        if (isArchive()) {
            query.add(pair("collection", collection));
        }
        if (sort != Sort.RELEVANCE) {
            query.add(pair("sort", sort.name().toLowerCase(Locale.ROOT)));
        }
        chosen.forEach((other, values) -> values.stream()
                .filter(kept -> !(other.equals(parameter) && kept.equals(value)))
                .forEach(kept -> query.add(pair(other, kept))));
        if (!inForce) {
            query.add(pair(parameter, value));
        }
        return page.link("/search") + "?" + String.join("&", query);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** How a facet's values read to a person. */
    private UnaryOperator<String> labels(String parameter) {
        return switch (parameter) {
            case "publicBody" -> this::bodyName;
            case "district" ->
                named(bodies.districts().stream()
                        .collect(Collectors.toMap(DistrictSummary::code, DistrictSummary::name)));
            case "topic" ->
                named(bodies.topics().stream().collect(Collectors.toMap(TopicSummary::code, TopicSummary::name)));
            case "outcome" -> value -> page.say("Outcome." + value);
            case "language" -> value -> page.say("LanguageTag." + value.toUpperCase(Locale.ROOT));
            default -> UnaryOperator.identity();
        };
    }

    private UnaryOperator<String> named(Map<String, Names> names) {
        var language = page.getLanguage();
        return value -> names.containsKey(value) ? names.get(value).in(language) : value;
    }

    /** The name of a body by its code; an archive's body is its own name. */
    public String bodyName(String code) {
        return named(bodyNames).apply(code);
    }
}
