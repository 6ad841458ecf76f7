package org.maloomat.publicbody;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;

/**
 * Brings the directory in step with the reference files, in the caller's transaction. Doing it again changes nothing; what
 * an administrator has edited stays as it is.
 */
@Dependent
class ReferenceImport {
    @Inject
    private Bodies bodies;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** True if these very files were the last ones imported. */
    boolean isDone(ReferenceTexts texts) {
        return texts.digest().equals(bodies.filesDigest());
    }

    ImportReport run(ReferenceTexts texts, Actor actor) {
        var revision = bodies.lock();
        var report = importAll(ReferenceFiles.read(texts));
        revision.imported(texts.digest());
        if (report.hasChanges()) {
            revision.renew();
            audit.record(
                    actor,
                    "reference.import",
                    "reference",
                    Map.of(
                            "added", report.added().size(),
                            "changed", report.changed().size(),
                            "retired", report.retired().size(),
                            "refused", report.refused().size()));
        }
        return report;
    }

    private ImportReport importAll(ReferenceFiles files) {
        var steps = new ImportSteps(bodies, files, LocalDate.now(clock));
        steps.divisions();
        steps.districts();
        steps.aliases();
        steps.topics();
        steps.stages();
        steps.bodies();
        steps.officers();
        return steps.report();
    }
}
