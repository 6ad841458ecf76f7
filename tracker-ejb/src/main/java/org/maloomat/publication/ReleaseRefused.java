package org.maloomat.publication;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.maloomat.shared.RuleViolation;

/** The gate stayed shut: every finding that blocks. */
@ApplicationException(rollback = true)
public class ReleaseRefused extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ReleaseRefused(List<Finding> findings) {
        super("release.blocked", findings.size());
        this.findings = List.copyOf(findings);
    }

    /** At least one. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
