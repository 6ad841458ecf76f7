package org.maloomat.portal.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.maloomat.deadline.CountedDay;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publicbody.BodyDetails;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.RuleViolation;

/** When is the answer due? Asked with a body and a day, answered with every day counted and skipped. */
@Named
@RequestScoped
public class DeadlineView {
    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private FormErrors errors;
    private Deadline deadline;
    private BodyDetails body;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
    }

    public void calculate(HttpServletResponse response) {
        if (parameters.get("publicBody") == null) {
            return;
        }
        try {
            var received = received();
            body = bodies.find(parameters.get("publicBody")).orElse(null);
            new FieldChecks()
                    .that(body != null, "publicBody", "request.unknownBody")
                    .that(body == null || body.takesRequests(), "publicBody", "request.bodyOutsideAct")
                    .that(received != null, "received", "field.date")
                    .refuseIfAny();
            deadline = deadlines.reply(
                    body.statute(), body.calendarScope(), received, isChecked("urgent"), isChecked("extended"));
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(422);
        }
    }

    private LocalDate received() {
        try {
            return LocalDate.parse(getReceived());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public boolean isChecked(String field) {
        return "true".equals(parameters.get(field));
    }

    /** The day of receipt as typed; today until one is. */
    public String getReceived() {
        var typed = parameters.get("received");
        return typed == null ? page.getToday().toString() : typed;
    }

    public String getChosenBody() {
        var code = parameters.get("publicBody");
        return code == null ? "" : code;
    }

    public List<BodySummary> getBodies() {
        return bodies.browse(BodyQuery.everything(page.getLanguage())).stream()
                .filter(summary -> !summary.outsideAct())
                .toList();
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** Null until one was calculated. */
    public Deadline getDeadline() {
        return deadline;
    }

    public String getBodyName() {
        return body.name().in(page.getLanguage());
    }

    /** Why a day counts or does not, in the page's language. */
    public String reason(CountedDay day) {
        return messages.reason(page.getLanguage(), day);
    }
}
