package org.maloomat.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.maloomat.index.DocumentHit;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchPage;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.Snippet;
import org.maloomat.index.Sort;
import org.maloomat.publication.CollectionCodes;
import org.maloomat.search.PublicSearch;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;

/** Search in everything that was released. */
@RequestScoped
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int MOST_PER_PAGE = 100;
    private static final int USUAL_PER_PAGE = 20;

    @Inject
    private PublicSearch search;

    @Inject
    private Links links;

    /** One page of hits with the facets of all; {@code next} is what {@code after} takes to continue behind this page. */
    public record Result(
            long total,
            int page,
            int size,
            List<Hit> hits,
            Map<String, List<Count>> facets,
            String suggestion,
            String next) {}

    /** One published request; the snippet marks what was found with &lt;mark&gt; and is safe to put into HTML. */
    public record Hit(
            String trackingNumber,
            String title,
            String publicBody,
            LocalDate publishedOn,
            String snippet,
            List<DocumentFound> documents,
            String page) {}

    /** A page of a document on which the words stand, and whether a machine read them off a picture. */
    public record DocumentFound(String id, String name, int page, boolean machineRead, String snippet) {}

    /** A facet's value and how many hits have it. */
    public record Count(String value, long count) {}

    @GET
    @Operation(
            summary = "Search",
            description = "Words, \"phrases\", -without, OR; what does not parse is searched as words")
    @APIResponse(responseCode = "200", description = "One page of hits; the header Link leads to the others")
    public Response search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("publicBody") List<String> publicBody,
            @QueryParam("district") List<String> district,
            @QueryParam("topic") List<String> topic,
            @QueryParam("outcome") List<String> outcome,
            @QueryParam("language") List<String> language,
            @QueryParam("bodyKind") List<String> bodyKind,
            @QueryParam("year") List<String> year,
            @QueryParam("exemption") List<String> exemption,
            @QueryParam("documentKind") List<String> documentKind,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("collection") @DefaultValue(CollectionCodes.PROVINCE) String collection,
            @QueryParam("sort") @DefaultValue("relevance") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @QueryParam("after") String after,
            @Context UriInfo asked) {
        var paging = Paging.of(page, size, USUAL_PER_PAGE, MOST_PER_PAGE);
        var filters = new EnumMap<FacetName, Set<String>>(FacetName.class);
        add(filters, FacetName.PUBLIC_BODY, publicBody);
        add(filters, FacetName.DISTRICT, district);
        add(filters, FacetName.TOPIC, topic);
        add(filters, FacetName.OUTCOME, outcome);
        add(filters, FacetName.LANGUAGE, language);
        add(filters, FacetName.BODY_KIND, bodyKind);
        add(filters, FacetName.YEAR, year);
        add(filters, FacetName.EXEMPTION, exemption);
        add(filters, FacetName.DOCUMENT_KIND, documentKind);
        var query = new SearchQuery(
                words,
                collection,
                filters,
                date("from", from),
                date("to", to),
                order(sort),
                paging.number(),
                paging.size());
        var found = search.search(query.after(after));
        return paging.answer(result(found), found.total(), asked, found.next().orElse(null));
    }

    private static void add(Map<FacetName, Set<String>> filters, FacetName name, List<String> values) {
        var given = new TreeSet<>(values);
        given.removeIf(String::isBlank);
        if (!given.isEmpty()) {
            filters.put(name, given);
        }
    }

    private static Sort order(String sort) {
        for (var order : Sort.values()) {
            if (order.name().equalsIgnoreCase(sort)) {
                return order;
            }
        }
        return Sort.RELEVANCE;
    }

    private static LocalDate date(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidFields(List.of(new FieldProblem(field, "field.date")));
        }
    }

    private Result result(SearchPage found) {
        var facets = new LinkedHashMap<String, List<Count>>();
        found.facets()
                .forEach((name, counts) -> facets.put(
                        camelCase(name),
                        counts.stream()
                                .map(c -> new Count(c.value(), c.count()))
                                .toList()));
        return new Result(
                found.total(),
                found.page(),
                found.size(),
                found.hits().stream().map(this::hit).toList(),
                facets,
                found.suggestion().orElse(null),
                found.next().orElse(null));
    }

    private Hit hit(SearchHit hit) {
        return new Hit(
                hit.key(),
                hit.title(),
                hit.publicBody(),
                hit.publishedOn(),
                html(hit.snippet()),
                hit.documents().stream().map(SearchResource::document).toList(),
                links.page("/requests/" + hit.key()));
    }

    private static DocumentFound document(DocumentHit hit) {
        return new DocumentFound(hit.id(), hit.name(), hit.page(), hit.machineRead(), html(hit.snippet()));
    }

    private static String html(Snippet snippet) {
        var html = new StringBuilder();
        for (var part : snippet.parts()) {
            var text = part.text()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
            html.append(part.highlighted() ? "<mark>" + text + "</mark>" : text);
        }
        return html.toString();
    }

    private static String camelCase(FacetName name) {
        var words = name.name().toLowerCase(Locale.ROOT).split("_");
        var result = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            result.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return result.toString();
    }
}
