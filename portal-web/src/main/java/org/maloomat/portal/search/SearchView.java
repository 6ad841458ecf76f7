package org.maloomat.portal.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.maloomat.index.Emptiness;
import org.maloomat.index.FacetCount;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchPage;
import org.maloomat.index.Sort;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.routing.PageNumber;
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
    private static final int MOST_VALUES = 12;

    @Inject
    private PublicSearch search;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    private AskedSearch asked;
    private boolean incomplete;
    private SearchPage found;
    private PageNumber number;
    private Map<String, Names> bodyNames;
    private List<Facet> facets;

    /** A value to choose or to drop. */
    public record Choice(String label, long count, boolean chosen, String address) {}

    /** One facet with its values. */
    public record Facet(String title, List<Choice> choices) {}

    @PostConstruct
    void load() {
        asked = AskedSearch.of(parameters::all);
        int wanted = PageNumber.parse(parameters.get("page"));
        found = search.search(asked.page(wanted, SIZE));
        incomplete = search.isIncomplete();
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

    public AskedSearch getAsked() {
        return asked;
    }

    public String getWords() {
        return asked.words();
    }

    /** The register searched: the province's own unless an archive is asked for. */
    public String getCollection() {
        return asked.collection();
    }

    public boolean isArchive() {
        return asked.isArchive();
    }

    /** Whether the index is still being filled, so that not everything can be found yet. */
    public boolean isIncomplete() {
        return incomplete;
    }

    /** An order of the hits, to be chosen by a link. */
    public record Order(String label, boolean chosen, String address) {}

    /** Every order, the one in force included. */
    public List<Order> getOrders() {
        return Arrays.stream(Sort.values())
                .map(order -> new Order(
                        page.say("Sort." + order), order == asked.sort(), address("/search", asked.sortedBy(order))))
                .toList();
    }

    /** How the question was understood; null where there was none. */
    public QuestionWords getReading() {
        return asked.words().isBlank() ? null : new QuestionWords(found.reading(), page);
    }

    /** A less narrow search that finds something. */
    public record Wider(String label, long total, String address) {}

    /** Why there is nothing to show; null where there is something. */
    public String getWhy() {
        return found.emptiness()
                .map(why -> page.say("Emptiness." + why.reason(), page.list(why.unknownWords())))
                .orElse(null);
    }

    /** What would find something, the least change first. */
    public List<Wider> getWider() {
        return found.emptiness()
                .map(why -> why.widenings().stream().map(this::wider).toList())
                .orElse(List.of());
    }

    private Wider wider(Emptiness.Widening widening) {
        var what = widening.facet() == null ? widening.text() : facetTitle(widening.facet());
        return new Wider(
                page.say("Widening." + widening.change(), what),
                widening.total(),
                address("/search", AskedSearch.of(widening.query())));
    }

    private String facetTitle(FacetName facet) {
        return AskedSearch.FACETS.entrySet().stream()
                .filter(known -> known.getValue() == facet)
                .map(known -> page.say("search.facet." + known.getKey()))
                .findFirst()
                .orElseThrow();
    }

    /** The suggestion asked with everything else as it is. */
    public String getSuggested() {
        return found.suggestion()
                .map(words -> address("/search", asked.asking(words)))
                .orElse(null);
    }

    /** This search as a document of another kind: {@code csv} or {@code atom}. */
    public String as(String kind) {
        return address("/search." + kind, asked);
    }

    /** This search as the API answers it. */
    public String getApi() {
        return page.root("/api/v1/search?" + asked.query());
    }

    private String address(String path, AskedSearch search) {
        return page.link(path) + "?" + search.query();
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
        AskedSearch.FACETS.forEach((parameter, name) -> {
            var counts = withChosen(parameter, found.facets().getOrDefault(name, List.of()));
            if (!counts.isEmpty()) {
                var labels = labels(parameter);
                shown.add(new Facet(
                        page.say("search.facet." + parameter),
                        counts.stream()
                                .map(count -> choice(parameter, count, labels))
                                .toList()));
            }
        });
        return shown;
    }

    /** The most frequent values, and those chosen even if nothing is left of them, so that they can be dropped. */
    private List<FacetCount> withChosen(String parameter, List<FacetCount> counts) {
        var chosen = asked.chosen().get(parameter);
        var shown = new ArrayList<FacetCount>();
        for (var count : counts) {
            if (shown.size() < MOST_VALUES || chosen.contains(count.value())) {
                shown.add(count);
            }
        }
        chosen.stream()
                .filter(value -> shown.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> shown.add(new FacetCount(value, 0)));
        return shown;
    }

    private Choice choice(String parameter, FacetCount count, UnaryOperator<String> labels) {
        return new Choice(
                labels.apply(count.value()),
                count.count(),
                asked.chosen().get(parameter).contains(count.value()),
                address("/search", asked.toggling(parameter, count.value())));
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
            case "exemption" -> value -> page.say("request.section", value);
            case "documentKind" -> this::fileKind;
            case "bodyKind" -> value -> page.say("BodyKind." + value);
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

    /** A kind of file as people call it, from its media type. */
    private String fileKind(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> page.say("search.kind.document");
            case "text/csv" -> page.say("search.kind.table");
            case "text/plain" -> page.say("search.kind.text");
            default -> mediaType;
        };
    }
}
