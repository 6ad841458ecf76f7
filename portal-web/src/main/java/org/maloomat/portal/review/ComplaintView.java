package org.maloomat.portal.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.page.PdfFile;
import org.maloomat.review.ComplaintDetails;
import org.maloomat.review.ComplaintForm;
import org.maloomat.review.ComplaintGround;
import org.maloomat.review.ComplaintRelief;
import org.maloomat.review.RequesterComplaints;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.typesetting.Block;

/** A requester's complaint, opened by access key with a post: filled in, looked at, made, downloaded, taken back. */
@Named
@RequestScoped
public class ComplaintView {
    private static final String PURPOSE = "complaint";
    private static final int UNPROCESSABLE = 422;

    @Inject
    private RequesterComplaints complaints;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private FormToken tokens;

    @Inject
    private HttpServletRequest http;

    private FormErrors errors;
    private RequesterComplaints.Standing standing;
    private List<Block> preview;
    private ComplaintDetails made;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
    }

    /** Does what the pressed button says; without one the form is shown. */
    public void act(HttpServletResponse response) throws IOException {
        if (!parameters.isPost()) {
            return;
        }
        try {
            standing = complaints.standing(key()).orElseThrow(() -> new RuleViolation("accessKey.notThere"));
            perform(String.valueOf(parameters.get("action")), response);
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(
                    switch (refusal.key()) {
                        case "accessKey.tooManyGuesses" -> 429;
                        case "accessKey.notThere" -> HttpServletResponse.SC_NOT_FOUND;
                        default -> UNPROCESSABLE;
                    });
        }
    }

    private void perform(String action, HttpServletResponse response) throws IOException {
        switch (action) {
            case "file" -> send(file(), response);
            case "preview" -> preview = complaints.preview(key(), form());
            case "previewFile" -> send(complaints.previewFile(key(), form()), response);
            case "lodge" -> {
                made = complaints.lodge(key(), "form:" + formKey(), form());
                standing = complaints.standing(key()).orElseThrow();
            }
            case "withdraw" -> {
                formKey();
                complaints.withdraw(key(), serial());
                standing = complaints.standing(key()).orElseThrow();
            }
            default -> {}
        }
    }

    private String formKey() {
        return tokens.filingKey(PURPOSE, parameters.get("token")).orElseThrow(() -> new RuleViolation("form.expired"));
    }

    private byte[] file() {
        return complaints.file(key(), serial()).orElseThrow(() -> new RuleViolation("accessKey.notThere"));
    }

    private void send(byte[] pdf, HttpServletResponse response) throws IOException {
        PdfFile.send(pdf, standing.own().request().trackingNumber() + "-complaint.pdf", response);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private RequesterComplaints.Key key() {
        return new RequesterComplaints.Key(
                parameters.get("trackingNumber"), parameters.get("accessKey"), addresses.of(http));
    }

    private int serial() {
        var serial = value("serial");
        return serial.matches("\\d{1,4}") ? Integer.parseInt(serial) : 0;
    }

    private ComplaintForm form() {
        return new ComplaintForm(
                getComplaintLanguage(),
                chosen("ground", ComplaintGround.values()),
                chosen("relief", ComplaintRelief.values()),
                value("complainant"),
                value("contact"),
                value("receipt"),
                value("statement"));
    }

    private <E extends Enum<E>> Set<E> chosen(String field, E[] values) {
        var posted = Set.of(parameters.all(field));
        return Arrays.stream(values).filter(one -> posted.contains(one.name())).collect(Collectors.toSet());
    }

    /** Whether the box stands ticked: as posted, or where nothing was posted yet, as what is plainly meant. */
    public boolean isGround(ComplaintGround ground) {
        return isFilled()
                ? Set.of(parameters.all("ground")).contains(ground.name())
                : ground == ComplaintGround.SILENCE
                        || ground == ComplaintGround.REFUSAL
                        || ground == ComplaintGround.LATE;
    }

    public boolean isRelief(ComplaintRelief relief) {
        return isFilled()
                ? Set.of(parameters.all("relief")).contains(relief.name())
                : relief == ComplaintRelief.INFORMATION;
    }

    private boolean isFilled() {
        return parameters.get("complainant") != null;
    }

    public ComplaintRelief[] getReliefs() {
        return ComplaintRelief.values();
    }

    /** Urdu, unless English was chosen or is the language of the page. */
    public LanguageTag getComplaintLanguage() {
        return LanguageTag.find(value("complaintLanguage"))
                .orElse(page.getLanguage() == LanguageTag.EN ? LanguageTag.EN : LanguageTag.UR);
    }

    /** What the field holds now, as typed; the name is proposed where the request has one. */
    public String value(String field) {
        var typed = parameters.get(field);
        if (typed == null && field.equals("complainant") && standing != null) {
            typed = standing.own().request().requesterName();
        }
        return typed == null ? "" : typed;
    }

    /** Null until the right key was given. */
    public RequesterComplaints.Standing getStanding() {
        return standing;
    }

    /** The complaint in parts; null until asked for. */
    public List<Block> getPreview() {
        return preview;
    }

    /** What a part is, such as {@code Heading}. */
    public String kind(Block block) {
        return block.getClass().getSimpleName();
    }

    /** The complaint just made, or null. */
    public ComplaintDetails getMade() {
        return made;
    }

    public FormErrors getErrors() {
        return errors;
    }
}
