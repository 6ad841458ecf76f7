package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;
import org.maloomat.shared.RuleViolation;

/**
 * Makes the redacted copies that were asked for, one after the other. A crash in the middle leaves nothing but the wish, and
 * the copy is begun anew.
 */
@ApplicationScoped
public class RedactionJob implements Job {
    private static final Logger LOG = Logger.getLogger(RedactionJob.class.getName());
    private static final String OUTDATED = "redaction.changedMeanwhile";
    private static final String FAILED = "redaction.failed";

    @Inject
    private Redactions redactions;

    @Inject
    private StoredDocuments documents;

    @Inject
    private PaginatedCopy forms;

    @Inject
    private RedactedCopy redacted;

    @Override
    public String name() {
        return "redaction";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(2));
    }

    @Override
    public boolean isDue() {
        return redactions.nextOrdered().isPresent();
    }

    /** Makes every copy that is waited for. */
    @Override
    public void run() {
        for (var next = redactions.nextOrdered(); next.isPresent(); next = redactions.nextOrdered()) {
            make(next.get());
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
