package org.maloomat.document.storage;

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

/**
 * Has the files looked through that came in while the virus scanner did not answer, or before there was one. A file is safe to
 * look through twice, so a crash or a second node costs time and nothing else.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class VirusWork {
    private static final Logger LOG = Logger.getLogger(VirusWork.class.getName());
    private static final int AT_ONE_GO = 100;

    @Inject
    private VirusChecks checks;

    @Inject
    private VirusScanner scanner;

    @Inject
    private DocumentStore store;

    /** A file that the scanner refuses to look through, such as one too large for it, does not stop the next. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void scanWaiting() {
        if (!scanner.isConfigured()) {
            return;
        }
        try {
            var waiting = checks.waiting(AT_ONE_GO);
            if (!waiting.isEmpty() && scanner.version().isPresent()) {
                waiting.forEach(this::scan);
            }
        } catch (RuntimeException e) {
            // The container would drop a timer that fails twice.
            LOG.log(Level.WARNING, "Files wait for the virus scanner", e);
        }
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
