package org.maloomat.portal.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.publicbody.ImportReport;

/** The directory as an administrator sees it; brings it in step with the reference files. */
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

    private transient ImportReport report;

    public List<BodySummary> getBodies() {
        return directory.browse(BodyQuery.everything(page.getLanguage()));
    }

    public void importReference() {
        refusals.attempt(() -> report = administration.importReference());
    }

    /** What the newest import changed, or null. */
    public ImportReport getReport() {
        return report;
    }
}
