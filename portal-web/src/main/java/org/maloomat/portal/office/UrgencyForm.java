package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.maloomat.request.RequestHandling;

/** The decision whether life or liberty is at stake. */
@Named
@ViewScoped
public class UrgencyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestHandling handling;

    @Inject
    private DossierView dossier;

    private String reason = "";

    public void accept() {
        decide(true);
    }

    public void deny() {
        decide(false);
    }

    private void decide(boolean accepted) {
        dossier.perform(
                "urgencyReason",
                "office.urgencyDone",
                (number, version) -> handling.decideUrgency(number, version, accepted, reason));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
