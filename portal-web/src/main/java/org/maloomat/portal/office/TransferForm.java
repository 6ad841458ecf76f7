package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.request.TransferDesk;

/** The handing on of a request to another body. */
@Named
@ViewScoped
public class TransferForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TransferDesk desk;

    @Inject
    private DossierView dossier;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient CurrentPage page;

    private String toBody = "";
    private String reason = "";
    private transient List<BodySummary> targets;

    /** Goes to the queue afterwards: the request is another body's. */
    public void handOn() {
        var number = dossier.trackingNumber();
        if (refusals.attempt("toBody", () -> desk.handOn(number, dossier.getVersion(), toBody, reason))) {
            refusals.done("office.transferDone", number.value());
            refusals.goTo("/office");
        }
    }

    public List<BodySummary> getTargets() {
        if (targets == null) {
            targets = desk.targets(dossier.trackingNumber(), page.getLanguage());
        }
        return targets;
    }

    public String getToBody() {
        return toBody;
    }

    public void setToBody(String toBody) {
        this.toBody = toBody;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
