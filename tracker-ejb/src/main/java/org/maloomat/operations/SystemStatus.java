package org.maloomat.operations;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.maloomat.answer.AnswerTransitions;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.recognition.PageRecognitionJob;
import org.maloomat.document.storage.VirusScanJob;
import org.maloomat.job.JobScheduler;
import org.maloomat.notification.Mailbox;
import org.maloomat.publication.ModerationQueue;
import org.maloomat.publication.PublicationFeed;
import org.maloomat.search.IndexComparison;
import org.maloomat.search.IndexFeeder;
import org.maloomat.shared.DatabaseMigration;
import org.maloomat.shared.HomeFolder;

/** Looks at every part of the house. */
@Stateless
@RolesAllowed("administrator")
public class SystemStatus {
    @Resource(lookup = "java:app/jdbc/maloomat")
    private DataSource database;

    @Inject
    private DatabaseMigration migration;

    @Inject
    private PublicationFeed feed;

    @Inject
    private AnswerTransitions answers;

    @Inject
    private ModerationQueue moderation;

    @Inject
    private IndexFeeder index;

    @Inject
    private IndexComparison comparison;

    @Inject
    private PageRecognitionJob recognition;

    @Inject
    private VirusScanJob viruses;

    @Inject
    private Mailbox mailbox;

    @Inject
    private HomeFolder home;

    @Inject
    private AuditTrail audit;

    @Inject
    private JobScheduler jobs;

    public Status now() {
        var version = SystemStatus.class.getPackage().getImplementationVersion();
        return new Status(
                version == null ? "" : version,
                product(),
                migration.version(),
                feed.lastNumber(),
                index.lag(),
                index.isRebuilding(),
                index.size(),
                comparison.last().orElse(null),
                recognition.status(),
                viruses.status(),
                mailbox.waiting(),
                mailbox.isKept(),
                answers.waiting(),
                moderation.size(),
                freeBytes(),
                audit.firstBroken(),
                jobs.status());
    }

    private String product() {
        try (var connection = database.getConnection()) {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(home.folder("files")).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
