package org.maloomat.portal.request;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.index.SimilarText;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.limit.Limit;
import org.maloomat.portal.limit.RateLimits;
import org.maloomat.portal.limit.TooMany;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.IdentifyingWords;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.publication.CollectionCodes;
import org.maloomat.publicbody.BodyDetails;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.request.PreferredFormat;
import org.maloomat.request.RequestFiling;
import org.maloomat.search.PublicSearch;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/**
 * The filing form: written, looked at once more, filed. Keeps nothing between posts but what the form itself carries, and
 * files under the form's own key, so that a double click or a reload files once.
 */
@Named
@RequestScoped
public class RequestFilingView {
    private static final String PURPOSE = "filing";
    private static final int SIMILAR = 5;

    /** Where the filing stands. */
    public enum Step {
        FORM,
        PREVIEW,
        FILED
    }

    @Inject
    private RequestFiling filing;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private PublicSearch search;

    @Inject
    private IdentifierDetector detector;

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress addresses;

    @Inject
    private FormToken tokens;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    @Inject
    private PublicAddresses publicAddresses;

    private List<IdentifyingWords> naming;
    private Step step = Step.FORM;
    private FormErrors errors;
    private String token;
    private RequestFiling.Acknowledgement acknowledgement;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
        token = tokens.keep(PURPOSE, parameters.get("token"));
    }

    /** Does what the pressed button says; a page that is merely opened shows the form. */
    public void submit(HttpServletResponse response) {
        var action = parameters.get("action");
        if (!parameters.isPost() || action == null || action.equals("edit")) {
            return;
        }
        var key = tokens.filingKey(PURPOSE, parameters.get("token"));
        try {
            if (key.isEmpty()) {
                throw new RuleViolation("form.expired");
            }
            if (action.equals("file")) {
                acknowledgement = fileWithinLimits("form:" + key.get());
                step = Step.FILED;
            } else {
                filing.check(form());
                step = Step.PREVIEW;
            }
        } catch (TooMany tooMany) {
            errors.take(tooMany);
            response.setStatus(TooMany.STATUS);
            tooMany.tellWhen(response);
        } catch (RuleViolation refusal) {
            errors.take(refusal.key().equals("request.keyReused") ? anotherOne() : refusal);
            response.setStatus(422);
        }
    }

    /** A form that was filed, gone back to and changed is another request, if that is what was meant. */
    private RuleViolation anotherOne() {
        token = tokens.issue(PURPOSE);
        return new RuleViolation("form.filedAlready");
    }

    private RequestFiling.Acknowledgement fileWithinLimits(String key) {
        var client = addresses.of(http);
        limits.take(Limit.FILINGS, client);
        try {
            return filing.file(key, form());
        } catch (RuleViolation refusal) {
            limits.giveBack(Limit.FILINGS, client);
            throw refusal;
        }
    }

    private RequestFiling.NewRequest form() {
        return new RequestFiling.NewRequest(
                value("publicBody"),
                value("topic"),
                value("district"),
                value("subject"),
                value("description"),
                LanguageTag.find(value("language")).orElse(page.getLanguage()),
                format(),
                isChecked("lifeOrLiberty"),
                value("name"),
                value("email"),
                isChecked("publicName"));
    }

    private PreferredFormat format() {
        for (var format : PreferredFormat.values()) {
            if (format.name().equals(value("preferredFormat"))) {
                return format;
            }
        }
        return PreferredFormat.ELECTRONIC;
    }

    /** What the field holds now, as typed; empty if nothing. */
    public String value(String field) {
        var typed = parameters.get(field);
        return typed == null ? "" : typed;
    }

    public boolean isChecked(String field) {
        return "true".equals(parameters.get(field));
    }

    /** The language chosen for the request; the page's own until another is chosen. */
    public LanguageTag getLanguage() {
        return LanguageTag.find(value("language")).orElse(page.getLanguage());
    }

    public PreferredFormat getPreferredFormat() {
        return format();
    }

    /** Bodies that can be asked, by name. */
    public List<BodySummary> getBodies() {
        return bodies.browse(BodyQuery.everything(page.getLanguage())).stream()
                .filter(body -> !body.outsideAct())
                .toList();
    }

    /** The body chosen, or null. */
    public BodyDetails getBody() {
        return Optional.of(value("publicBody"))
                .filter(code -> !code.isBlank())
                .flatMap(bodies::find)
                .orElse(null);
    }

    /** Published requests like this one; none while the index cannot answer, which must keep nobody from filing. */
    public List<SimilarText> getSimilar() {
        if (value("subject").isBlank()) {
            return List.of();
        }
        try {
            return search.similar(value("subject"), CollectionCodes.PROVINCE, SIMILAR);
        } catch (EJBException unavailable) {
            return List.of();
        }
    }

    /** The words that seem to identify a person: the requester is warned beside them and decides. */
    public List<IdentifyingWords> getNaming() {
        if (naming == null) {
            naming = IdentifyingWords.in(detector, List.of(value("subject"), value("description")));
        }
        return naming;
    }

    public Step getStep() {
        return step;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getToken() {
        return token;
    }

    public RequestFiling.Acknowledgement getAcknowledgement() {
        return acknowledgement;
    }

    /** The address of the request as a QR code, as the path of an SVG drawing. */
    public QrCode getQrCode() {
        return QrCode.of(publicAddresses.of(page.getLanguage(), "/requests/" + acknowledgement.trackingNumber()));
    }
}
