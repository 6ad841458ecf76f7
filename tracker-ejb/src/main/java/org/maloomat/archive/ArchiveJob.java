package org.maloomat.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one import at a time in the background and tells how far it is. */
@Singleton
@RolesAllowed("administrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArchiveJob {
    private static final Logger LOG = Logger.getLogger(ArchiveJob.class.getName());

    @Inject
    private ArchiveImport archiveImport;

    private final AtomicReference<Progress> progress = new AtomicReference<>(new Progress("", false, 0, null, false));

    /**
     * How far the newest import is.
     *
     * @param report null until it is over
     * @param failed whether it broke off; what was published until then stays, and it can be repeated
     */
    public record Progress(String archive, boolean running, int rowsDone, ArchiveReport report, boolean failed) {}

    @Asynchronous
    public void start(String file, String archive, String name, ColumnMapping mapping) {
        progress.set(new Progress(archive, true, 0, null, false));
        try {
            var report = archiveImport.run(
                    file, archive, name, mapping, rows -> progress.set(new Progress(archive, true, rows, null, false)));
            progress.set(new Progress(archive, false, report.rows(), report, false));
            LOG.log(Level.INFO, "Archive {0}: {1} rows, {2} added, {3} changed, {4} refused", new Object[] {
                archive, report.rows(), report.added(), report.changed(), report.refused().size()
            });
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The import of archive " + archive + " broke off", e);
            progress.set(new Progress(archive, false, progress.get().rowsDone(), null, true));
        }
    }

    public Progress progress() {
        return progress.get();
    }
}
