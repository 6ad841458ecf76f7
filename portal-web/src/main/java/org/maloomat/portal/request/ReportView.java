package org.maloomat.portal.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.limit.Limit;
import org.maloomat.portal.limit.RateLimits;
import org.maloomat.portal.limit.TooMany;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publication.ContentReporting;
import org.maloomat.publication.PublicRegister;
import org.maloomat.request.RequestNotFound;
import org.maloomat.shared.RuleViolation;

/** The form by which anybody reports a public item. It asks for one choice and no words. */
@Named
@RequestScoped
public class ReportView {
    private static final String PURPOSE = "report";

    @Inject
    private ContentReporting reporting;

    @Inject
    private PublicRegister register;

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

    private String number;
    private boolean there;
    private FormErrors errors;
    private ContentReporting.Receipt receipt;
    private ContentReporting.Answer lastAnswer;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
        number = parameters.get("trackingNumber").toUpperCase(Locale.ROOT);
        there = register.find(number).isPresent();
        lastAnswer = reporting.lastAnswer(number).orElse(null);
    }

    /** Takes the report that was sent; a page that is merely opened shows the form. */
    public void submit(HttpServletResponse response) {
        if (!there) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (parameters.isPost()) {
            try {
                take();
            } catch (TooMany tooMany) {
                errors.take(tooMany);
                response.setStatus(TooMany.STATUS);
                tooMany.tellWhen(response);
            } catch (RequestNotFound goneMeanwhile) {
                there = false;
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            } catch (RuleViolation refusal) {
                errors.take(refusal);
                response.setStatus(422);
            }
        }
    }

    private void take() {
        var key =
                tokens.filingKey(PURPOSE, parameters.get("token")).orElseThrow(() -> new RuleViolation("form.expired"));
        var concern = Arrays.stream(ContentReporting.Concern.values())
                .filter(each -> each.name().equals(parameters.get("concern")))
                .findFirst();
        if (concern.isEmpty()) {
            errors.put("concern", "field.required");
            throw new RuleViolation("report.chooseConcern");
        }
        limits.take(Limit.REPORTS, addresses.of(http));
        receipt = reporting.report(key, number, concern.get());
    }

    public String getNumber() {
        return number;
    }

    /** Whether there is something to report. */
    public boolean isThere() {
        return there;
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** Null until a report was taken. */
    public ContentReporting.Receipt getReceipt() {
        return receipt;
    }

    /** How the newest report on this item was answered, or null. */
    public ContentReporting.Answer getLastAnswer() {
        return lastAnswer;
    }

    public int getHours() {
        return reporting.hours();
    }

    public ContentReporting.Concern[] getConcerns() {
        return ContentReporting.Concern.values();
    }

    public String getPurpose() {
        return PURPOSE;
    }
}
