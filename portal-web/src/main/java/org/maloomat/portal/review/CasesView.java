package org.maloomat.portal.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.page.PdfFile;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.review.CommissionDesk;
import org.maloomat.review.CommissionStatus;
import org.maloomat.review.ComplaintDetails;
import org.maloomat.review.ComplaintStep;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TypedDate;

/** The commission's cases, one of them with its steps, and whether the commission can decide at all. */
@Named
@RequestScoped
public class CasesView {
    private static final String PURPOSE = "commission";
    private static final int UNPROCESSABLE = 422;

    @Inject
    private CommissionDesk desk;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private FormToken tokens;

    private FormErrors errors;
    private List<ComplaintDetails> cases;
    private ComplaintDetails complaint;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
    }

    public List<ComplaintDetails> getCases() {
        if (cases == null) {
            cases = desk.cases();
        }
        return cases;
    }

    /** How the commission stands today; null while nobody has said. */
    public CommissionStatus getStatus() {
        return desk.status().orElse(null);
    }

    /** Says whether there is a quorum. */
    public void sayStatus(HttpServletResponse response) throws IOException {
        attempt(response, "/commission", () -> {
            checkDates("since");
            desk.say(new CommissionStatus("true".equals(parameters.get("quorum")), date("since"), value("statusNote")));
        });
    }

    /** The case at this address. */
    public ComplaintDetails getComplaint() {
        if (complaint == null) {
            complaint = desk.get(number(), serial());
        }
        return complaint;
    }

    /** Enters a step, or sends the complaint's file. */
    public void act(HttpServletResponse response) throws IOException {
        getComplaint();
        if ("file".equals(parameters.get("action"))) {
            PdfFile.send(desk.file(number(), serial()), getComplaint().fileName(), response);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        attempt(response, page.getAddress().path(), () -> {
            checkDates("on", "until");
            var version = value("version");
            desk.enter(number(), serial(), version.matches("\\d{1,8}") ? Integer.parseInt(version) : -1, typed());
        });
    }

    private CommissionDesk.Act typed() {
        var step = Arrays.stream(ComplaintStep.values())
                .filter(known -> known.name().equals(value("step")))
                .findFirst()
                .orElse(null);
        var rupees = value("rupees").strip();
        return new CommissionDesk.Act(
                step,
                date("on"),
                date("until"),
                rupees.matches("\\d{1,7}") ? Integer.valueOf(rupees) : null,
                value("caseNumber"),
                value("note"));
    }

    private void checkDates(String... fields) {
        var checks = new FieldChecks();
        for (var field : fields) {
            checks.optionalDate(field, value(field));
        }
        checks.refuseIfAny();
    }

    private LocalDate date(String field) {
        return TypedDate.find(value(field)).orElse(null);
    }

    private void attempt(HttpServletResponse response, String next, Runnable act) throws IOException {
        if (!parameters.isPost()) {
            return;
        }
        try {
            if (tokens.filingKey(PURPOSE, parameters.get("token")).isEmpty()) {
                throw new RuleViolation("form.expired");
            }
            act.run();
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().redirect(page.link(next));
            context.responseComplete();
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(UNPROCESSABLE);
        }
    }

    private TrackingNumber number() {
        return TrackingNumber.find(parameters.get("trackingNumber")).orElseThrow(RequestNotFound::new);
    }

    private int serial() {
        var serial = value("serial");
        return serial.matches("\\d{1,4}") ? Integer.parseInt(serial) : 0;
    }

    /** What the field holds now, as typed. */
    public String value(String field) {
        var typed = parameters.get(field);
        return typed == null ? "" : typed;
    }

    public String bodyName(String code) {
        return bodies.get(code).name().in(page.getLanguage());
    }

    public FormErrors getErrors() {
        return errors;
    }
}
