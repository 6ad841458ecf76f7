package org.maloomat.portal.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maloomat.deadline.ClosedDays;
import org.maloomat.deadline.ClosureOrderDetails;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.MissingCircular;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.DistrictSummary;
import org.maloomat.request.ClosureOrderDesk;
import org.maloomat.request.Recomputation;
import org.maloomat.shared.RuleViolation;

/** The orders about closed and open days, packaged and entered, and one of them looked at. */
@Named
@RequestScoped
public class ClosureListView {
    private static final int MOST_RECOMPUTATIONS = 3;
    private static final int MOST_LINES = 3;

    @Inject
    private ClosureOrderDesk desk;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private FormToken tokens;

    @Inject
    private Messages messages;

    private FormErrors errors;
    private List<ClosureOrderDetails> orders;
    private ClosureOrderDetails order;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
    }

    public List<ClosureOrderDetails> getOrders() {
        if (orders == null) {
            orders = desk.orders();
        }
        return orders;
    }

    /** The order at this address, or null. */
    public ClosureOrderDetails getOrder() {
        if (order == null) {
            order = Optional.ofNullable(parameters.get("code"))
                    .flatMap(desk::order)
                    .orElse(null);
        }
        return order;
    }

    /** The recomputations begun last, the newest first. */
    public List<Recomputation> getRecomputations() {
        return desk.recomputations(MOST_RECOMPUTATIONS);
    }

    /** Whether one still runs, so that the page renews itself. */
    public boolean isRunning() {
        return getRecomputations().stream().anyMatch(run -> !run.isFinished());
    }

    /** The newest recomputation that held dates back and after which nobody has decided; 0 if there is none. */
    public long getShortenable() {
        return getRecomputations().stream()
                .findFirst()
                .filter(run -> run.isFinished() && run.heldBack() > 0)
                .map(Recomputation::id)
                .orElse(0L);
    }

    /** Takes the decision that dates held back may come to lie earlier. */
    public void act(HttpServletResponse response) throws IOException {
        if (!parameters.isPost()) {
            return;
        }
        try {
            var id = parameters.get("shorten");
            if (tokens.filingKey("shorten", parameters.get("token")).isEmpty()
                    || id == null
                    || !id.matches("\\d{1,18}")) {
                throw new RuleViolation("form.expired");
            }
            desk.shorten(Long.parseLong(id));
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().redirect(page.link("/admin/calendars"));
            context.responseComplete();
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(422);
        }
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** The year whose list of holidays should be loaded and is not; 0 if none is missing. */
    public int getMissingYear() {
        return deadlines
                .missingCircular(page.getToday())
                .map(MissingCircular::year)
                .orElse(0);
    }

    /** The year written without separators. */
    public String getMissingYearText() {
        return Integer.toString(getMissingYear());
    }

    /** Answers 404 where there is no such order. */
    public void settle(HttpServletResponse response) {
        if (getOrder() == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The first lines of an order, as many as a row of the list has room for. */
    public List<ClosedDays> first(ClosureOrderDetails listed) {
        return listed.days().subList(0, Math.min(MOST_LINES, listed.days().size()));
    }

    /** What a run of days is for, in the page's language. */
    public String title(ClosedDays days) {
        var known = days.occasion() == null ? null : deadlines.occasions().get(days.occasion());
        if (known != null) {
            return known.title(page.getLanguage());
        }
        return switch (page.getLanguage()) {
            case EN -> days.titleEn();
            case UR -> days.titleUr() == null ? days.titleEn() : days.titleUr();
            case PS -> days.titlePs() == null ? days.titleEn() : days.titlePs();
        };
    }

    /** For whom a run of days holds, nearest fact last. */
    public String scope(ClosedDays days) {
        var words = new ArrayList<String>();
        words.add(page.say(days.province() == null ? "admin_calendars.country" : "admin_calendars.province"));
        if (days.division() != null) {
            words.add(district(days.division(), true));
        }
        if (days.district() != null) {
            words.add(district(days.district(), false));
        }
        if (days.bodyClass() != null) {
            words.add(page.say("BodyKind." + days.bodyClass()));
        }
        if (days.body() != null) {
            words.add(bodies.find(days.body())
                    .map(body -> body.name().in(page.getLanguage()))
                    .orElse(days.body()));
        }
        if (days.week() != null) {
            words.add(page.say("WeekPattern." + days.week()));
        }
        return String.join(page.say("list.comma"), words);
    }

    private String district(String code, boolean division) {
        return bodies.districts().stream()
                .filter(district -> code.equals(division ? district.division() : district.code()))
                .map(district ->
                        division ? divisionName(district) : district.name().in(page.getLanguage()))
                .findFirst()
                .orElse(code);
    }

    private String divisionName(DistrictSummary district) {
        return page.say("admin_calendars.division", district.divisionName().in(page.getLanguage()));
    }
}
