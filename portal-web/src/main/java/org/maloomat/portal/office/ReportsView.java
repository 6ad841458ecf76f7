package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publication.ReportModeration;

/** What the public reported, the most pressing first, and the two things to do about it. */
@Named
@ViewScoped
public class ReportsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportModeration moderation;

    @Inject
    private transient Refusals refusals;

    private final HashMap<Long, String> reasons = new HashMap<>();
    private transient List<ReportModeration.Waiting> queue;

    public List<ReportModeration.Waiting> getQueue() {
        if (queue == null) {
            queue = moderation.queue();
        }
        return queue;
    }

    /**
     * Takes the item back from the public at once.
     *
     * @param row its place on the page
     */
    public void withdraw(int row, long id) {
        decide(row, () -> moderation.withdraw(id, reasons.get(id)), "report.withdrawn");
    }

    public void keep(int row, long id) {
        decide(row, () -> moderation.keep(id, reasons.get(id)), "report.kept");
    }

    private void decide(int row, Runnable decision, String done) {
        if (refusals.attemptInRow("reports:" + row, decision)) {
            refusals.done(done);
            refusals.goTo("/office/reports");
        }
    }

    /** Reasons being written, by report. */
    public Map<Long, String> getReasons() {
        return reasons;
    }
}
