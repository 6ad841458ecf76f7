package org.maloomat.portal.publicbody;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.routing.PageNumber;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyKind;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.publicbody.DistrictSummary;
import org.maloomat.publicbody.KindCount;

/** The directory: by kind, by district, by words in any language. */
@Named
@RequestScoped
public class BodyListView {
    private static final int SIZE = 40;
    private static final int LONGEST_WORDS = 100;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private List<BodySummary> found;
    private PageNumber number;

    @PostConstruct
    void load() {
        found = bodies.browse(new BodyQuery(kind(), getDistrict(), getWords(), page.getLanguage()));
        number = new PageNumber(PageNumber.parse(parameters.get("page")), SIZE, found.size());
    }

    private BodyKind kind() {
        for (var kind : BodyKind.values()) {
            if (kind.name().equals(parameters.get("kind"))) {
                return kind;
            }
        }
        return null;
    }

    public String getKind() {
        return kind() == null ? "" : kind().name();
    }

    public String getDistrict() {
        var district = parameters.get("district");
        return district == null || district.isBlank() ? null : district;
    }

    public String getWords() {
        var words = parameters.get("q");
        return words == null ? "" : words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }

    public List<BodySummary> getRows() {
        int from = Math.min((number.current() - 1) * SIZE, found.size());
        return found.subList(from, Math.min(from + SIZE, found.size()));
    }

    public PageNumber getNumber() {
        return number;
    }

    public List<KindCount> getKinds() {
        return bodies.kinds();
    }

    public List<DistrictSummary> getDistricts() {
        return bodies.districts();
    }

    public String districtName(String code) {
        return bodies.districts().stream()
                .filter(district -> district.code().equals(code))
                .map(district -> district.name().in(page.getLanguage()))
                .findFirst()
                .orElse("");
    }
}
