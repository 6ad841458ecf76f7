package org.maloomat.publicbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.publicbody.ReferenceFilesTest.with;
import static org.maloomat.publicbody.ReferenceFilesTest.without;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.publicbody.ImportReport.Changed;
import org.maloomat.publicbody.ImportReport.Entry;
import org.maloomat.publicbody.ImportReport.FieldChange;
import org.maloomat.publicbody.ImportReport.Subject;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;

class ReferenceImportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Asia/Karachi"));
    private static final String BODIES = ReferenceTexts.BODIES;

    @OnEveryDatabase
    void the_first_import_adds_every_row(TestDatabase database) {
        var report = run(database, ReferenceTexts.bundled());

        var files = ReferenceFiles.read(ReferenceTexts.bundled());
        assertThat(report.added())
                .filteredOn(entry -> entry.subject() == Subject.PUBLIC_BODY)
                .hasSameSizeAs(files.bodies());
        assertThat(report.added())
                .filteredOn(entry -> entry.subject() == Subject.INFORMATION_OFFICER)
                .hasSameSizeAs(files.bodies());
        assertThat(report.changed()).isEmpty();
        assertThat(report.retired()).isEmpty();
        assertThat(report.refused()).isEmpty();
    }

    @OnEveryDatabase
    void importing_the_same_files_again_writes_nothing(TestDatabase database) {
        var first = run(database, ReferenceTexts.bundled());
        var revision = revision(database);

        var second = run(database, ReferenceTexts.bundled());

        assertThat(second.hasChanges()).isFalse();
        assertThat(second.unchanged()).isEqualTo(first.added().size());
        assertThat(revision(database)).isEqualTo(revision);
        assertThat(highestVersion(database)).isEqualTo(1);
        assertThat(auditEntries(database)).isEqualTo(1);
    }

    @OnEveryDatabase
    void a_start_with_the_files_of_the_last_one_has_nothing_to_do(TestDatabase database) {
        var reference = database.wire(ReferenceImport.class, CLOCK);
        assertThat(database.inTransaction(() -> reference.isDone(ReferenceTexts.bundled())))
                .isFalse();

        run(database, ReferenceTexts.bundled());

        assertThat(database.inTransaction(() -> reference.isDone(ReferenceTexts.bundled())))
                .isTrue();
        assertThat(database.inTransaction(() -> reference.isDone(without(BODIES, "PK-NADRA"))))
                .isFalse();
    }

    @OnEveryDatabase
    void a_changed_row_is_reported_field_by_field_and_changes_the_revision(TestDatabase database) {
        run(database, ReferenceTexts.bundled());
        var revision = revision(database);

        var report = run(database, with(BODIES, "KP-HOME,DEPARTMENT,Home and", "KP-HOME,DEPARTMENT,House and"));

        assertThat(report.changed())
                .containsExactly(new Changed(
                        Subject.PUBLIC_BODY,
                        "KP-HOME",
                        List.of(new FieldChange(
                                "name_en",
                                "Home and Tribal Affairs Department",
                                "House and Tribal Affairs Department"))));
        assertThat(revision(database)).isNotEqualTo(revision);
    }

    @OnEveryDatabase
    void a_body_missing_from_the_file_is_retired_once_and_comes_back_with_its_row(TestDatabase database) {
        run(database, ReferenceTexts.bundled());

        var gone = run(database, without(BODIES, "PK-NADRA"));
        assertThat(gone.retired()).containsExactly(new Entry(Subject.PUBLIC_BODY, "PK-NADRA"));
        assertThat(run(database, without(BODIES, "PK-NADRA")).hasChanges()).isFalse();
        var directory = database.wire(BodyDirectory.class, CLOCK);
        assertThat(database.inTransaction(() -> directory.get("PK-NADRA").retiredOn()))
                .isEqualTo(LocalDate.of(2026, 3, 2));

        var back = run(database, ReferenceTexts.bundled());
        assertThat(back.changed())
                .containsExactly(new Changed(
                        Subject.PUBLIC_BODY, "PK-NADRA", List.of(new FieldChange("retired_on", "2026-03-02", ""))));
    }

    @OnEveryDatabase
    void a_body_whose_row_is_refused_stays_as_it_was(TestDatabase database) {
        run(database, ReferenceTexts.bundled());

        var report = run(database, with(BODIES, "PK-NADRA,FEDERAL", "PK-NADRA,NO_SUCH_KIND"));

        assertThat(report.refused()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("PK-NADRA");
            assertThat(row.reason()).isEqualTo("reference.unknown");
            assertThat(row.arguments()).containsExactly("kind", "NO_SUCH_KIND");
        });
        assertThat(report.hasChanges()).isFalse();
    }

    @OnEveryDatabase
    void an_import_that_fails_midway_leaves_no_trace(TestDatabase database) {
        var reference = database.wire(ReferenceImport.class, CLOCK);
        try {
            database.inTransaction(() -> {
                reference.run(ReferenceTexts.bundled(), Actor.SYSTEM);
                throw new IllegalStateException("power cut");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("power cut");
        }

        assertThat(revision(database)).isEqualTo("empty");
        assertThat(run(database, ReferenceTexts.bundled()).changed()).isEmpty();
    }

    @OnEveryDatabase
    void the_import_leaves_an_unbroken_audit_trail(TestDatabase database) {
        run(database, ReferenceTexts.bundled());
        run(database, without(BODIES, "PK-NADRA"));

        var trail = database.wire(AuditTrail.class, CLOCK);
        assertThat(database.inTransaction(trail::firstBroken)).isEmpty();
        assertThat(auditEntries(database)).isEqualTo(2);
    }

    private static ImportReport run(TestDatabase database, ReferenceTexts texts) {
        var reference = database.wire(ReferenceImport.class, CLOCK);
        return database.inTransaction(() -> reference.run(texts, Actor.SYSTEM));
    }

    private static String revision(TestDatabase database) {
        var bodies = database.wire(Bodies.class);
        return database.inTransaction(bodies::revision);
    }

    private static int highestVersion(TestDatabase database) {
        return database.inTransaction(em -> em.createQuery("SELECT MAX(b.version) FROM PublicBody b", Integer.class)
                .getSingleResult());
    }

    private static long auditEntries(TestDatabase database) {
        return database.inTransaction(em ->
                em.createQuery("SELECT COUNT(e) FROM AuditEntry e", Long.class).getSingleResult());
    }
}
