package org.maloomat.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalLong;

/** The audit trail to look at, to check and to carry away, for administrators. */
@Stateless
@RolesAllowed("administrator")
public class AuditReview {
    private static final String HEAD = "hash\tprevious\tnumber\tat\tactor\taction\tsubject\tfacts\n";
    private static final int BATCH = 1000;

    @Inject
    private AuditTrail trail;

    /** @param subject such as a tracking number, or null for all */
    public List<AuditLine> newest(String subject, int limit) {
        return trail.newest(subject, limit);
    }

    /** Reads the whole chain: the number of the first entry that does not follow from the one before it, if there is one. */
    public OptionalLong firstBroken() {
        return trail.firstBroken();
    }

    /** Writes the whole chain down, as {@code docs/audit-trail.md} describes it. */
    public void export(Writer out) {
        try {
            out.write(HEAD);
            var part = trail.after(0, BATCH);
            while (!part.isEmpty()) {
                for (var line : part) {
                    out.write(line.exported());
                    out.write('\n');
                }
                part = trail.after(part.get(part.size() - 1).number(), BATCH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
