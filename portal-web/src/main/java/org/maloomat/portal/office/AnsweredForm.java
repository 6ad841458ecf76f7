package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.request.RequestReopening;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.TypedDate;

/** What can still be done with an answered request: correct the answer, or open it again on an order. */
@Named
@ViewScoped
public class AnsweredForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnswerWriting writing;

    @Inject
    private transient RequestReopening reopening;

    @Inject
    private DossierView dossier;

    private String correctionReason = "";
    private String orderNumber = "";
    private String issuedOn = "";
    private String complyBy = "";

    public void correct() {
        dossier.perform(
                "correctionReason",
                "office.correctDone",
                (number, version) -> writing.correct(number, version, correctionReason));
    }

    public void reopen() {
        dossier.perform("orderNumber", "office.reopenDone", (number, version) -> {
            new FieldChecks()
                    .optionalDate("issuedOn", issuedOn)
                    .optionalDate("complyBy", complyBy)
                    .refuseIfAny();
            reopening.reopen(
                    number,
                    version,
                    orderNumber,
                    TypedDate.find(issuedOn).orElse(null),
                    TypedDate.find(complyBy).orElse(null));
        });
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(String correctionReason) {
        this.correctionReason = correctionReason;
    }

    public String getOrderNumber() {
        return orderNumber;
    }

    public void setOrderNumber(String orderNumber) {
        this.orderNumber = orderNumber;
    }

    public String getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(String issuedOn) {
        this.issuedOn = issuedOn;
    }

    public String getComplyBy() {
        return complyBy;
    }

    public void setComplyBy(String complyBy) {
        this.complyBy = complyBy;
    }
}
