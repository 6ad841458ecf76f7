package org.maloomat.portal.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.maloomat.audit.AuditLine;
import org.maloomat.audit.AuditReview;
import org.maloomat.portal.page.Parameters;

/** The newest entries of the audit trail, of all or about one subject, and whether the chain holds. */
@Named
@RequestScoped
public class AuditTrailView {
    private static final int NEWEST = 100;

    @Inject
    private AuditReview review;

    @Inject
    private Parameters parameters;

    private List<AuditLine> newest;
    private OptionalLong broken;

    public List<AuditLine> getNewest() {
        if (newest == null) {
            newest = review.newest(getSubject().isEmpty() ? null : getSubject(), NEWEST);
        }
        return newest;
    }

    /** What entries are asked for about; empty for all. */
    public String getSubject() {
        var subject = parameters.get("subject");
        return subject == null ? "" : subject.strip();
    }

    /** Whether the chain is to be read from end to end. */
    public boolean isChecked() {
        return parameters.get("check") != null;
    }

    public boolean isWhole() {
        return broken().isEmpty();
    }

    /** The number of the first entry that does not follow; 0 if the chain holds. */
    public long getBroken() {
        return broken().orElse(0);
    }

    private OptionalLong broken() {
        if (broken == null) {
            broken = review.firstBroken();
        }
        return broken;
    }
}
