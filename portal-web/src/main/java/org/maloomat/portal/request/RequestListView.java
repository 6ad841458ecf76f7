package org.maloomat.portal.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.routing.PageNumber;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRegister.Filter;
import org.maloomat.publication.PublicRegister.Progress;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.publicbody.Names;
import org.maloomat.request.Outcome;

/**
 * What was released, newest first, a page at a time: of one body on its own page, else as narrowed down by body, status
 * and year. What a parameter says that is no value to choose from narrows nothing.
 */
@Named
@RequestScoped
public class RequestListView {
    static final int SIZE = 20;

    @Inject
    private PublicRegister register;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    private PageNumber number;
    private PublicRegister.Page rows;
    private PublicRegister.Choices choices;
    private Map<String, Names> bodyNames;
    private Filter filter;

    /** A value to choose, with what it is called in the page's language. */
    public record Choice(String value, String label) {}

    @PostConstruct
    void load() {
        int wanted = PageNumber.parse(parameters.get("page"));
        var body = parameters.get("code");
        choices = body == null ? register.choices() : new PublicRegister.Choices(List.of(), List.of());
        filter = body == null ? chosen() : Filter.ofBody(body);
        rows = register.newest(filter, (wanted - 1) * SIZE, SIZE);
        number = new PageNumber(wanted, SIZE, rows.total());
        var shown = new HashSet<>(choices.publicBodies());
        rows.rows().forEach(row -> shown.add(row.publicBody()));
        bodyNames = bodies.names(shown);
    }

    private Filter chosen() {
        var body = parameters.get("publicBody");
        var status = parameters.get("status");
        var year = parameters.get("year");
        return new Filter(
                choices.publicBodies().contains(body) ? body : null,
                named(Progress.values(), status),
                named(Outcome.values(), status),
                choices.years().stream()
                        .filter(known -> known.toString().equals(year))
                        .findFirst()
                        .orElse(null));
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public PublicRegister.Page getRows() {
        return rows;
    }

    public PageNumber getNumber() {
        return number;
    }

    /** The bodies with public requests, in the order of the directory; those that have left it last. */
    public List<Choice> getBodies() {
        var listed =
                bodies.browse(BodyQuery.everything(page.getLanguage())).stream().map(BodySummary::code);
        return Stream.concat(listed, choices.publicBodies().stream())
                .distinct()
                .filter(choices.publicBodies()::contains)
                .map(code -> new Choice(code, name(code)))
                .toList();
    }

    /** How far a request has come, and how it ended. */
    public List<Choice> getStatuses() {
        return Stream.concat(
                        Arrays.stream(Progress.values())
                                .map(status -> new Choice(status.name(), page.say("Progress." + status))),
                        Arrays.stream(Outcome.values())
                                .map(outcome -> new Choice(outcome.name(), page.say("Outcome." + outcome))))
                .toList();
    }

    public List<Integer> getYears() {
        return choices.years();
    }

    public String getBody() {
        return filter.publicBody();
    }

    public String getStatus() {
        if (filter.outcome() != null) {
            return filter.outcome().name();
        }
        return filter.progress() == null ? null : filter.progress().name();
    }

    public Integer getYear() {
        return filter.year();
    }

    public boolean isNarrowed() {
        return !filter.equals(Filter.NONE);
    }

    public String bodyName(PublicRequest request) {
        return name(request.publicBody());
    }

    private String name(String code) {
        var names = bodyNames.get(code);
        return names == null ? code : names.in(page.getLanguage());
    }
}
