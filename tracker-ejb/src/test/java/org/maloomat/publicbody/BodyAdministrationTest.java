package org.maloomat.publicbody;

import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.WeekPattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.maloomat.audit.AuditTrail;
import org.maloomat.publicbody.BodyAdministration.NewBody;
import org.maloomat.publicbody.BodyAdministration.OfficerCorrection;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;

class BodyAdministrationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Asia/Karachi"));
    private static final String CPO = "KP-POLICE-CPO";

    @OnEveryDatabase
    void a_corrected_officer_is_shown_at_once_and_survives_the_next_import(TestDatabase database) {
        var administration = administration(database);
        database.inTransaction(() -> administration.correctOfficer(correction(details(database, CPO))));

        assertThat(database.inTransaction(administration::importReference).hasChanges())
                .isFalse();
        var officer = details(database, CPO).officer();
        assertThat(officer.designation().en()).isEqualTo("Deputy Inspector General");
        assertThat(officer.designation().ps()).isNull();
        assertThat(officer.postalAddress()).isEqualTo("Room 1\nExample Road");
        assertThat(officer.email()).isEqualTo("pio@example.org");
        assertThat(officer.editedByHand()).isTrue();
    }

    @OnEveryDatabase
    void the_second_of_two_corrections_from_the_same_page_is_told_of_the_first(TestDatabase database) {
        var administration = administration(database);
        var correction = correction(details(database, CPO));
        database.inTransaction(() -> administration.correctOfficer(correction));

        assertThatThrownBy(() -> database.inTransaction(() -> administration.correctOfficer(correction)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("body.changedMeanwhile"));
    }

    @OnEveryDatabase
    void a_body_added_by_hand_is_listed_and_not_retired_by_the_import(TestDatabase database) {
        var administration = administration(database);
        database.inTransaction(() -> administration.add(newBody("KP-TEST", "SWAT", "PK-KP-2013")));

        assertThat(database.inTransaction(administration::importReference).hasChanges())
                .isFalse();
        var body = details(database, "KP-TEST");
        assertThat(body.takesRequests()).isTrue();
        assertThat(body.officer().designation().en()).isEqualTo("Director");
        assertThat(body.calendarScope().division()).isEqualTo("MALAKAND");
    }

    @OnEveryDatabase
    void a_body_needs_a_free_code_a_known_district_and_a_known_statute(TestDatabase database) {
        assertRefused(database, newBody(CPO, "SWAT", "PK-KP-2013"), "body.codeTaken");
        assertRefused(database, newBody("KP-TEST", "ATLANTIS", "PK-KP-2013"), "body.unknownDistrict");
        assertRefused(database, newBody("KP-TEST", " ", "PK-KP-2013"), "body.unknownDistrict");
        assertRefused(database, newBody("KP-TEST", "SWAT", "PK-NOWHERE"), "body.unknownStatute");
    }

    @OnEveryDatabase
    void a_body_retired_by_hand_takes_no_requests_and_no_import_brings_it_back(TestDatabase database) {
        var administration = administration(database);
        database.inTransaction(() -> administration.retire("PK-NADRA"));
        database.inTransaction(() -> administration.retire("PK-NADRA"));

        assertThat(database.inTransaction(administration::importReference).hasChanges())
                .isFalse();
        assertThat(details(database, "PK-NADRA").takesRequests()).isFalse();
    }

    @OnEveryDatabase
    void every_act_is_audited_by_sign_in_name_without_contact_details(TestDatabase database) {
        var administration = administration(database);
        database.inTransaction(() -> administration.correctOfficer(correction(details(database, CPO))));
        database.inTransaction(() -> administration.add(newBody("KP-TEST", "SWAT", "PK-KP-2013")));
        database.inTransaction(() -> administration.retire("KP-TEST"));

        var acts = database.inTransaction(em -> em.createQuery(
                        "SELECT e.action, e.actor, e.subject, e.facts FROM AuditEntry e ORDER BY e.seq", Object[].class)
                .getResultList());
        assertThat(acts)
                .extracting(act -> act[0], act -> act[1], act -> act[2])
                .containsExactly(
                        tuple("reference.import", "anneadmin", "reference"),
                        tuple("body.correctOfficer", "anneadmin", CPO),
                        tuple("body.add", "anneadmin", "KP-TEST"),
                        tuple("body.retire", "anneadmin", "KP-TEST"));
        assertThat(acts).noneSatisfy(act -> assertThat((String) act[3]).contains("example"));
        var trail = database.wire(AuditTrail.class, CLOCK);
        assertThat(database.inTransaction(trail::firstBroken)).isEmpty();
    }

    private static void assertRefused(TestDatabase database, NewBody body, String key) {
        var administration = administration(database);
        assertThatThrownBy(() -> database.inTransaction(() -> administration.add(body)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static BodyAdministration administration(TestDatabase database) {
        var administration = database.wire(BodyAdministration.class, CLOCK, signedInAs("anneadmin"));
        database.inTransaction(administration::importReference);
        return administration;
    }

    private static BodyDetails details(TestDatabase database, String code) {
        var directory = database.wire(BodyDirectory.class, CLOCK);
        return database.inTransaction(() -> directory.get(code));
    }

    private static OfficerCorrection correction(BodyDetails shown) {
        return new OfficerCorrection(
                shown.code(),
                shown.officer().version(),
                " Deputy Inspector General ",
                "ڈپٹی انسپکٹر جنرل",
                " ",
                "Room 1\nExample Road",
                "pio@example.org");
    }

    private static NewBody newBody(String code, String district, String statute) {
        return new NewBody(
                code,
                BodyKind.DEPARTMENT,
                "Test Office",
                "آزمائشی دفتر",
                null,
                district,
                WeekPattern.FIVE,
                statute,
                "Director",
                null);
    }

    private static SessionContext signedInAs(String name) {
        Principal caller = () -> name;
        return (SessionContext) Proxy.newProxyInstance(
                SessionContext.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCallerPrincipal")) {
                        return caller;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
