package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Takes the item back from the public at once. */
    public void withdraw(long id) {
        decide(() -> moderation.withdraw(id, reasons.get(id)), "report.withdrawn");
    }

    public void keep(long id) {
        decide(() -> moderation.keep(id, reasons.get(id)), "report.kept");
    }

    private void decide(Runnable decision, String done) {
        if (refusals.attempt(decision)) {
            refusals.done(done);
            refusals.goTo("/office/reports");
        }
    }

    /** Reasons being written, by report. */
    public Map<Long, String> getReasons() {
        return reasons;
    }
}
