package org.maloomat.portal.office;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.answer.AnswerState;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.deadline.ClockRule;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publication.RedactionDesk;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestVerb;
import org.maloomat.request.TrackingNumber;

/** One request of the caller's body, with all the body knows of it. */
@Named
@ViewScoped
public class DossierView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestHandling handling;

    @Inject
    private transient AnswerWriting answers;

    @Inject
    private transient RedactionDesk redactionDesk;

    @Inject
    private transient BodyDirectory bodies;

    @Inject
    private transient CurrentPage page;

    @Inject
    private transient Refusals refusals;

    private String number;
    private int version;
    private ExtensionGround ground;
    private transient RequestHandling.Dossier dossier;
    private transient AnswerDetails answer;

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** Reads the request; the version it had on the first look is the one that acts must meet. */
    public void load() {
        version = getDossier().request().version();
    }

    public RequestHandling.Dossier getDossier() {
        if (dossier == null) {
            dossier = handling.dossier(trackingNumber());
        }
        return dossier;
    }

    public RequestClock.Reading getClock() {
        return RequestClock.Reading.of(
                getDossier().request(), getDossier().deadline(), getDossier().today());
    }

    /** The answer as it stands, or null. */
    public AnswerDetails getAnswer() {
        if (answer == null) {
            answer = answers.find(trackingNumber()).orElse(null);
        }
        return answer;
    }

    /** The documents of the answer as they were handed in. */
    public List<DocumentSummary> getDocuments() {
        return redactionDesk.documents(trackingNumber());
    }

    public String getBodyName() {
        return bodies.get(getDossier().request().publicBody()).name().in(page.getLanguage());
    }

    public void acknowledge() {
        perform(null, "office.acknowledged", handling::acknowledge);
    }

    /** Takes more time and shows the page anew, its history of dates with it. */
    public void extend() {
        perform("ground", "office.extended", (request, seen) -> handling.extend(request, seen, ground));
    }

    /**
     * Does an act on the request as it was seen, and shows the page anew. A refusal is shown where it belongs, and what was
     * typed stays.
     *
     * @param field beside which a refusal of the whole act is shown; null for the head of the page
     * @param done the key of the sentence that all is well
     */
    void perform(String field, String done, Act act) {
        if (refusals.attempt(field, () -> act.on(trackingNumber(), version))) {
            refusals.done(done);
            refusals.goTo("/office/requests/" + trackingNumber());
        }
    }

    /** An act on one version of a request. */
    @FunctionalInterface
    interface Act {
        void on(TrackingNumber number, int version);
    }

    /** Whether the caller may do this now, as far as the stage tells. */
    public boolean isPossible(String verb) {
        return getDossier().possible().contains(RequestVerb.valueOf(verb));
    }

    /** Whether something is wrong with one of these fields, so that the form around them must not be folded away. */
    public boolean isOpened(String fields) {
        var context = FacesContext.getCurrentInstance();
        return Arrays.stream(fields.split(" "))
                .anyMatch(field -> !context.getMessageList("form:" + field).isEmpty());
    }

    /** Whether an answer can be written now: a released one has to be opened for correction first. */
    public boolean isAnswerWritable() {
        return isPossible("HAND_IN_ANSWER")
                && (getAnswer() == null || getAnswer().state() != AnswerState.RELEASED);
    }

    /** Whether a released answer can be opened for correction. */
    public boolean isAnswerCorrectable() {
        return isPossible("CORRECT_ANSWER")
                && getAnswer() != null
                && getAnswer().state() == AnswerState.RELEASED;
    }

    /** What the law says about its clock and an event of this name. */
    public ClockRule clockRule(String event) {
        return getDossier().clockRules().get(ClockEvent.valueOf(event));
    }

    /** The reason for which more time is being asked; null until chosen. */
    public ExtensionGround getGround() {
        return ground;
    }

    public void setGround(ExtensionGround ground) {
        this.ground = ground;
    }

    int getVersion() {
        return version;
    }

    TrackingNumber trackingNumber() {
        return TrackingNumber.find(number).orElseThrow(RequestNotFound::new);
    }

    /** Whether the caller has this role. */
    public boolean isRole(String role) {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(role);
    }
}
