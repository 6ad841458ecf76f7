package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.deadline.FeeSchedule;
import org.maloomat.portal.page.Refusals;
import org.maloomat.request.FeeDesk;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.TypedDate;

/** A fee being worked out, asked, recorded as paid or waived. Numbers and dates stay as they were typed until they are used. */
@Named
@ViewScoped
public class FeeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FeeDesk desk;

    @Inject
    private DossierView dossier;

    @Inject
    private transient Refusals refusals;

    private String pages = "";
    private String postage = "";
    private boolean belowPovertyLine;
    private String paidOn = "";
    private String receipt = "";
    private String waiverReason = "";
    private Integer owed;

    /** Shows what the fee would come to, without asking it. */
    public void workOut() {
        owed = null;
        refusals.attempt(
                "pages",
                () -> owed = desk.quote(dossier.trackingNumber(), pages(), postage(), belowPovertyLine)
                        .amount());
    }

    public void ask() {
        dossier.perform(
                "pages",
                "office.feeDone",
                (number, version) -> desk.ask(number, version, pages(), postage(), belowPovertyLine));
    }

    public void recordPayment() {
        dossier.perform(
                "paidOn", "office.paidDone", (number, version) -> desk.recordPayment(number, version, day(), receipt));
    }

    public void waive() {
        dossier.perform(
                "waiverReason", "office.waiveDone", (number, version) -> desk.waive(number, version, waiverReason));
    }

    private LocalDate day() {
        new FieldChecks().date("paidOn", paidOn).refuseIfAny();
        return TypedDate.find(paidOn).orElseThrow();
    }

    private Integer pages() {
        return whole("pages", pages, 1, FeeSchedule.MOST_PAGES);
    }

    private Integer postage() {
        return whole("postage", postage, 0, FeeSchedule.MOST_POSTAGE);
    }

    private static Integer whole(String field, String typed, int least, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new InvalidFields(List.of(new FieldProblem(field, "field.wholeNumber", least, most)));
        }
    }

    /** Rupees, once worked out; null before. */
    public Integer getOwed() {
        return owed;
    }

    public String getPages() {
        return pages;
    }

    public void setPages(String pages) {
        this.pages = pages;
    }

    public String getPostage() {
        return postage;
    }

    public void setPostage(String postage) {
        this.postage = postage;
    }

    public boolean isBelowPovertyLine() {
        return belowPovertyLine;
    }

    public void setBelowPovertyLine(boolean belowPovertyLine) {
        this.belowPovertyLine = belowPovertyLine;
    }

    public String getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(String paidOn) {
        this.paidOn = paidOn;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }

    public String getWaiverReason() {
        return waiverReason;
    }

    public void setWaiverReason(String waiverReason) {
        this.waiverReason = waiverReason;
    }
}
