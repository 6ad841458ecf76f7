package org.maloomat.publicbody;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maloomat.shared.LanguageTag;

/** What anyone may look up: whom one can ask, where, and about what. */
@Stateless
@PermitAll
public class BodyDirectory {
    @Inject
    private DirectoryCache cache;

    @Inject
    private Clock clock;

    /** The body with this code, retired ones included. */
    public Optional<BodyDetails> find(String code) {
        return cache.current().find(code);
    }

    /**
     * The body with this code, retired ones included.
     *
     * @throws BodyNotFound if there has never been one
     */
    public BodyDetails get(String code) {
        return find(code).orElseThrow(() -> new BodyNotFound(code));
    }

    /** The names of those of these bodies that the directory knows, by code: one look for a page full of them. */
    public Map<String, Names> names(Collection<String> codes) {
        var directory = cache.current();
        var names = new HashMap<String, Names>();
        codes.forEach(code -> directory.find(code).ifPresent(body -> names.put(code, body.name())));
        return names;
    }

    /** The bodies that stand in the directory and fit the query, ordered by name in its language. */
    public List<BodySummary> browse(BodyQuery query) {
        return cache.current().browse(query);
    }

    /** The kinds of which there are bodies, in the order of {@link BodyKind}. */
    public List<KindCount> kinds() {
        return cache.current().kinds();
    }

    /** The districts of today, ordered by English name. */
    public List<DistrictSummary> districts() {
        return cache.current().districts(LocalDate.now(clock));
    }

    /** The areas of research, in the order of their file. */
    public List<TopicSummary> topics() {
        return cache.current().topics();
    }

    /** The stages of a case, in the order in which it passes through them. */
    public List<StageSummary> stages() {
        return cache.current().stages();
    }

    /** The codes of the laws that can bind a body, the province's own first. */
    public List<String> statutes() {
        return BodyRow.STATUTES;
    }

    public boolean knowsTopic(String code) {
        return topics().stream().anyMatch(topic -> topic.code().equals(code));
    }

    public boolean knowsDistrict(String code) {
        return districts().stream().anyMatch(district -> district.code().equals(code));
    }

    /** The names of a body in all languages, one a line; null for an unknown code. */
    public String allNamesOfBody(String code) {
        return find(code).map(body -> allNames(body.name())).orElse(null);
    }

    /**
     * The names of a district in all languages, one a line; null where none is known.
     *
     * @param district a district's code, or null for the one in which the body sits
     * @param body the body's code
     */
    public String allNamesOfDistrict(String district, String body) {
        if (district == null) {
            return find(body)
                    .filter(known -> known.district() != null)
                    .map(known -> allNames(known.district().name()))
                    .orElse(null);
        }
        return districts().stream()
                .filter(known -> known.code().equals(district))
                .findFirst()
                .map(known -> allNames(known.name()))
                .orElse(null);
    }

    /** The names of a topic in all languages, one a line; null for an unknown code. */
    public String allNamesOfTopic(String code) {
        return topics().stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .map(topic -> allNames(topic.name()))
                .orElse(null);
    }

    private static String allNames(Names names) {
        return Arrays.stream(LanguageTag.values()).map(names::in).collect(Collectors.joining("\n"));
    }
}
