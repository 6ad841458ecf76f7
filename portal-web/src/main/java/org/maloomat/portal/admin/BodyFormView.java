package org.maloomat.portal.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.publicbody.BodyAdministration.BodyForm;
import org.maloomat.publicbody.BodyDetails;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyKind;
import org.maloomat.publicbody.DistrictSummary;
import org.maloomat.publicbody.Names;
import org.maloomat.shared.RuleViolation;

/**
 * A public body being added, or one being corrected. The form itself carries all it needs, so what was typed survives a
 * refusal; the versions shown with it make a colleague's change a conflict.
 */
@Named
@RequestScoped
public class BodyFormView {
    private static final String PURPOSE = "public-body";
    private static final String LIST = "/admin/public-bodies";

    @Inject
    private BodyDirectory directory;

    @Inject
    private BodyAdministration administration;

    @Inject
    private FormToken tokens;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    private FormErrors errors;
    private BodyDetails body;
    private Map<String, String> stored = Map.of("verified", "true");

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
        if (!isNew()) {
            body = directory
                    .find(parameters.get("code"))
                    .filter(known -> known.retiredOn() == null)
                    .orElse(null);
            stored = body == null ? Map.of() : written(body);
        }
    }

    /** Does what the pressed button says; afterwards the page is opened anew, so that a reload sends nothing. */
    public void submit(HttpServletResponse response) throws IOException {
        if (!isNew() && body == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (parameters.isPost()) {
            try {
                goOn(act());
            } catch (RuleViolation refusal) {
                errors.take(refusal);
                response.setStatus(422);
            }
        }
    }

    /** @return the page to go on to */
    private String act() {
        if (tokens.filingKey(PURPOSE, parameters.get("token")).isEmpty()) {
            throw new RuleViolation("form.expired");
        }
        if (isNew()) {
            var code = value("code").strip();
            administration.add(form(code));
            return LIST + "/" + code + "?done=added";
        }
        if ("retire".equals(parameters.get("action"))) {
            administration.retire(body.code());
            return LIST + "?done=retired";
        }
        administration.edit(form(body.code()), number("version"), number("officerVersion"));
        return LIST + "/" + body.code() + "?done=saved";
    }

    private void goOn(String path) throws IOException {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().redirect(page.link(path));
        context.responseComplete();
    }

    private BodyForm form(String code) {
        return new BodyForm(
                code,
                choice(BodyKind.values(), value("kind")),
                value("nameEn"),
                value("nameUr"),
                value("namePs"),
                value("district"),
                choice(WeekPattern.values(), value("week")),
                value("statute"),
                value("outsideEn"),
                value("outsideUr"),
                value("outsidePs"),
                value("outsideSource"),
                value("designationEn"),
                value("designationUr"),
                value("designationPs"),
                value("postalAddress"),
                value("email"),
                isChecked("verified"));
    }

    private static <E extends Enum<E>> E choice(E[] values, String name) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private int number(String field) {
        return value(field).matches("\\d{1,9}") ? Integer.parseInt(value(field)) : -1;
    }

    private static Map<String, String> written(BodyDetails body) {
        var texts = new HashMap<String, String>();
        names(texts, "name", body.name());
        names(texts, "designation", body.officer().designation());
        if (body.outsideAct() != null) {
            names(texts, "outside", body.outsideAct().reason());
            texts.put("outsideSource", body.outsideAct().source());
        }
        texts.put("kind", body.kind().name());
        texts.put("district", body.district() == null ? null : body.district().code());
        texts.put("week", body.weekPattern().name());
        texts.put("statute", body.statute());
        texts.put("postalAddress", body.officer().postalAddress());
        texts.put("email", body.officer().email());
        texts.put("verified", Boolean.toString(body.verified()));
        texts.put("version", Integer.toString(body.version()));
        texts.put("officerVersion", Integer.toString(body.officer().version()));
        return texts;
    }

    private static void names(Map<String, String> texts, String field, Names names) {
        texts.put(field + "En", names.en());
        texts.put(field + "Ur", names.ur());
        texts.put(field + "Ps", names.ps());
    }

    public boolean isNew() {
        return page.getAddress().path().equals(LIST + "/new");
    }

    public String getTitle() {
        if (body != null) {
            return body.name().in(page.getLanguage());
        }
        return page.say(isNew() ? "admin_bodies.add" : "publicbodies_view.none");
    }

    /** What the field holds now: as typed, else as stored; empty if nothing. */
    public String value(String field) {
        var text = parameters.isPost() ? parameters.get(field) : stored.get(field);
        return text == null ? "" : text;
    }

    public boolean isChecked(String field) {
        return "true".equals(value(field));
    }

    /** Whether the page was opened after something had been done. */
    public boolean isSaved() {
        return body != null && !parameters.isPost() && parameters.get("done") != null;
    }

    /** The body being corrected; null for a new one and where there is none. */
    public BodyDetails getBody() {
        return body;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public BodyKind[] getKinds() {
        return BodyKind.values();
    }

    public List<DistrictSummary> getDistricts() {
        return directory.districts();
    }

    public WeekPattern[] getWeeks() {
        return WeekPattern.values();
    }

    public List<String> getStatutes() {
        return directory.statutes();
    }
}
