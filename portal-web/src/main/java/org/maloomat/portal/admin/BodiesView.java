package org.maloomat.portal.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.portal.office.Refusals;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.publicbody.ImportReport;

/** Keeps the directory: corrects an officer, takes a body out, brings it in step with the reference files. */
@Named
@ViewScoped
public class BodiesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BodyDirectory directory;

    @Inject
    private transient BodyAdministration administration;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient CurrentPage page;

    private String code;
    private int version;
    private String designationEn;
    private String designationUr;
    private String designationPs;
    private String postalAddress;
    private String email;
    private transient ImportReport report;

    public List<BodySummary> getBodies() {
        return directory.browse(BodyQuery.everything(page.getLanguage()));
    }

    /** Shows the officer of the chosen body. */
    public void open() {
        directory.find(code).ifPresent(body -> {
            var officer = body.officer();
            version = officer.version();
            designationEn = officer.designation().en();
            designationUr = officer.designation().ur();
            designationPs = officer.designation().ps();
            postalAddress = officer.postalAddress();
            email = officer.email();
        });
    }

    public void save() {
        var correction = new BodyAdministration.OfficerCorrection(
                code, version, designationEn, designationUr, designationPs, postalAddress, email);
        if (refusals.attempt(() -> administration.correctOfficer(correction))) {
            refusals.done("admin_bodies.saved");
            open();
        }
    }

    public void retire() {
        if (refusals.attempt(() -> administration.retire(code))) {
            refusals.done("admin_bodies.retired");
            code = null;
        }
    }

    public void importReference() {
        refusals.attempt(() -> report = administration.importReference());
    }

    /** What the newest import changed, or null. */
    public ImportReport getReport() {
        return report;
    }

    public boolean isChosen() {
        return code != null && !code.isBlank();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getDesignationEn() {
        return designationEn;
    }

    public void setDesignationEn(String designationEn) {
        this.designationEn = designationEn;
    }

    public String getDesignationUr() {
        return designationUr;
    }

    public void setDesignationUr(String designationUr) {
        this.designationUr = designationUr;
    }

    public String getDesignationPs() {
        return designationPs;
    }

    public void setDesignationPs(String designationPs) {
        this.designationPs = designationPs;
    }

    public String getPostalAddress() {
        return postalAddress;
    }

    public void setPostalAddress(String postalAddress) {
        this.postalAddress = postalAddress;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
