package org.maloomat.portal.office;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.RequestNotFound;
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
        var request = getDossier().request();
        return new RequestClock.Reading(
                getDossier().deadline(),
                request.receivedOn(),
                request.answeredOn(),
                getDossier().today());
    }

    /** The answer as it stands, or null. */
    public AnswerDetails getAnswer() {
        if (answer == null) {
            answer = answers.find(trackingNumber()).orElse(null);
        }
        return answer;
    }

    public String getBodyName() {
        return bodies.get(getDossier().request().publicBody()).name().in(page.getLanguage());
    }

    public void acknowledge() {
        if (refusals.attempt(() -> handling.acknowledge(trackingNumber(), version))) {
            refusals.done("office.acknowledged");
        }
        dossier = null;
        load();
    }

    /** Takes more time and shows the page anew, its history of dates with it. */
    public void extend() {
        if (refusals.attempt("ground", () -> handling.extend(trackingNumber(), version, ground))) {
            refusals.done("office.extended");
            refusals.goTo("/office/requests/" + trackingNumber());
        }
    }

    /** The reason for which more time is being asked; null until chosen. */
    public ExtensionGround getGround() {
        return ground;
    }

    public void setGround(ExtensionGround ground) {
        this.ground = ground;
    }

    private TrackingNumber trackingNumber() {
        return TrackingNumber.find(number).orElseThrow(RequestNotFound::new);
    }

    /** Whether the caller has this role. */
    public boolean isRole(String role) {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(role);
    }
}
