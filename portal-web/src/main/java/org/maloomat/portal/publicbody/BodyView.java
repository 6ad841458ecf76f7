package org.maloomat.portal.publicbody;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publicbody.BodyDetails;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.statistics.Scorecard;
import org.maloomat.statistics.Scorecards;

/** One public body. */
@Named
@RequestScoped
public class BodyView {
    @Inject
    private BodyDirectory bodies;

    @Inject
    private Scorecards scorecards;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private BodyDetails body;
    private Scorecard scorecard;

    @PostConstruct
    void load() {
        body = bodies.find(parameters.get("code")).orElse(null);
        if (body != null) {
            scorecard = scorecards.of(body.code());
        }
    }

    public void settle(HttpServletResponse response) {
        if (body == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public BodyDetails getBody() {
        return body;
    }

    public Scorecard getScorecard() {
        return scorecard;
    }

    public String getName() {
        return body.name().in(page.getLanguage());
    }
}
