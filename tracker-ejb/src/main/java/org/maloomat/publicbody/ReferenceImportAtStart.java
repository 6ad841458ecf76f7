package org.maloomat.publicbody;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.audit.Actor;

/** Takes over the reference files of this release at its first start. Whoever needs the directory at start depends on it. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class ReferenceImportAtStart {
    private static final Logger LOG = Logger.getLogger(ReferenceImportAtStart.class.getName());

    @Inject
    private ReferenceImport reference;

    @PostConstruct
    void run() {
        var texts = ReferenceTexts.bundled();
        if (reference.isDone(texts)) {
            return;
        }
        var report = reference.run(texts, Actor.SYSTEM);
        LOG.log(Level.INFO, "Reference data imported: {0} added, {1} changed, {2} retired, {3} refused", new Object[] {
            report.added().size(),
            report.changed().size(),
            report.retired().size(),
            report.refused().size()
        });
    }
}
