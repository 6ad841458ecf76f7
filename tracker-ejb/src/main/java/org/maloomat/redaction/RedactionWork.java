package org.maloomat.redaction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.shared.RuleViolation;

/**
 * Makes the redacted copies that were asked for, one after the other. A crash in the middle leaves nothing but the wish, and
 * the copy is begun anew; a second node may make it twice, and the first one counts.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RedactionWork {
    private static final Logger LOG = Logger.getLogger(RedactionWork.class.getName());
    private static final String OUTDATED = "redaction.changedMeanwhile";
    private static final String FAILED = "redaction.failed";

    @Inject
    private Redactions redactions;

    @Inject
    private StoredDocuments documents;

    @Inject
    private PagedForm forms;

    @Inject
    private RedactedCopy redacted;

    /** Makes every copy that is waited for. A database that is away for a while must not end the timer. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void makeOrdered() {
        try {
            for (var next = redactions.nextOrdered(); next.isPresent(); next = redactions.nextOrdered()) {
                make(next.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Redacted copies have to wait", e);
        }
    }

    private void make(Redactions.Ordered ordered) {
        try {
            var original = documents.get(ordered.document());
            var copy = redacted.make(original, forms.of(original), ordered.boxes(), page -> {
                if (!redactions.copied(ordered.document(), ordered.step(), page)) {
                    throw new Refusal(OUTDATED);
                }
            });
            redactions.copyDone(ordered.document(), ordered.step(), copy);
        } catch (Refusal e) {
            redactions.copyFailed(ordered.document(), e.key());
        } catch (RuleViolation e) {
            redactions.copyFailed(ordered.document(), e.key());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "A redacted copy could not be made", e);
            redactions.copyFailed(ordered.document(), FAILED);
        }
    }
}
