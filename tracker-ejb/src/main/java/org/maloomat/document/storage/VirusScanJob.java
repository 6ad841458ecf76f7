package org.maloomat.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;

/**
 * Has the files looked through that came in while the virus scanner did not answer, or before there was one. A file is safe to
 * look through twice, so a crash costs time and nothing else.
 */
@ApplicationScoped
public class VirusScanJob implements Job {
    private static final Logger LOG = Logger.getLogger(VirusScanJob.class.getName());
    private static final int AT_ONE_GO = 100;

    @Inject
    private VirusChecks checks;

    @Inject
    private VirusScanner scanner;

    @Inject
    private DocumentStore store;

    @Override
    public String name() {
        return "virus-scan";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(10));
    }

    @Override
    public boolean isDue() {
        return scanner.isConfigured()
                && !checks.waiting(1).isEmpty()
                && scanner.version().isPresent();
    }

    /** A file that the scanner refuses to look through, such as one too large for it, does not stop the next. */
    @Override
    public void run() {
        checks.waiting(AT_ONE_GO).forEach(this::scan);
    }

    private void scan(StoredDocument document) {
        try {
            checks.keep(document.id(), scanner.scan(store.verified(document.sha256())));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Document {0} waits for the virus scanner: {1}", new Object[] {
                document.id(), e.toString()
            });
        }
    }

    /** How it goes. */
    public VirusScanStatus status() {
        return checks.status();
    }
}
