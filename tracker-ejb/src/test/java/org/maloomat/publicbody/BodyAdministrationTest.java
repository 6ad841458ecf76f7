package org.maloomat.publicbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maloomat.audit.AuditTrail;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.publicbody.BodyAdministration.BodyForm;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;

class BodyAdministrationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Asia/Karachi"));
    private static final String CPO = "KP-POLICE-CPO";
    private static final Consumer<Map<String, String>> UNCHANGED = form -> {};
    private static final Consumer<Map<String, String>> CORRECTED = form -> {
        form.put("designationEn", " Deputy Inspector General ");
        form.put("designationUr", "ڈپٹی انسپکٹر جنرل");
        form.put("designationPs", " ");
        form.put("postalAddress", "Room 1\r\nExample Road");
        form.put("email", "pio@example.org");
    };

    @OnEveryDatabase
    void a_corrected_officer_is_shown_at_once_and_survives_the_next_import(TestDatabase database) {
        var administration = administration(database);
        correct(database, administration, details(database, CPO), CORRECTED);

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
    void a_body_renamed_and_put_outside_the_act_stays_so_after_the_next_import(TestDatabase database) {
        var administration = administration(database);
        correct(database, administration, details(database, CPO), form -> {
            form.put("nameEn", "Office  of the Inspector General");
            form.put("outsideEn", "A new notification.");
            form.put("outsideUr", "نیا اعلامیہ۔");
            form.put("outsideSource", "https://example.org/notification");
        });

        assertThat(database.inTransaction(administration::importReference).hasChanges())
                .isFalse();
        var body = details(database, CPO);
        assertThat(body.name().en()).isEqualTo("Office of the Inspector General");
        assertThat(body.takesRequests()).isFalse();
        assertThat(body.outsideAct().source()).isEqualTo("https://example.org/notification");
        assertThat(body.officer().editedByHand()).isFalse();
    }

    @OnEveryDatabase
    void the_second_of_two_corrections_from_the_same_page_is_told_of_the_first(TestDatabase database) {
        var administration = administration(database);
        var shown = details(database, CPO);
        correct(database, administration, shown, CORRECTED);

        assertThatThrownBy(() ->
                        correct(database, administration, shown, form -> form.put("designationEn", "Somebody else")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("body.changedMeanwhile"));
    }

    @OnEveryDatabase
    void a_correction_sent_twice_is_made_once(TestDatabase database) {
        var administration = administration(database);
        var shown = details(database, CPO);
        correct(database, administration, shown, CORRECTED);
        var version = details(database, CPO).officer().version();
        correct(database, administration, shown, CORRECTED);

        assertThat(details(database, CPO).officer().version()).isEqualTo(version);
        assertThat(acts(database)).containsOnlyOnce("body.edit");
    }

    @OnEveryDatabase
    void a_body_added_by_hand_is_listed_and_not_retired_by_the_import(TestDatabase database) {
        var administration = administration(database);
        database.inTransaction(() -> administration.add(newBody(UNCHANGED)));

        assertThat(database.inTransaction(administration::importReference).hasChanges())
                .isFalse();
        var body = details(database, "KP-TEST");
        assertThat(body.takesRequests()).isTrue();
        assertThat(body.officer().designation().en()).isEqualTo("Director");
        assertThat(body.calendarScope().division()).isEqualTo("MALAKAND");
    }

    @OnEveryDatabase
    void a_body_sent_twice_is_added_once(TestDatabase database) {
        var administration = administration(database);
        database.inTransaction(() -> administration.add(newBody(UNCHANGED)));
        database.inTransaction(() -> administration.add(newBody(UNCHANGED)));

        assertThat(acts(database)).containsOnlyOnce("body.add");
        assertThat(problems(database, newBody(form -> form.put("nameEn", "Another office"))))
                .containsExactly("code body.codeTaken");
    }

    @OnEveryDatabase
    void everything_wrong_with_a_body_is_said_at_once_beside_its_field(TestDatabase database) {
        assertThat(problems(database, newBody(form -> {
                    form.put("code", "kp test");
                    form.put("nameEn", " ");
                    form.put("nameUr", "x".repeat(201));
                    form.put("district", "ATLANTIS");
                    form.put("statute", "PK-NOWHERE");
                    form.put("designationEn", "");
                    form.put("namePs", "a\u202Eb");
                    form.put("email", "nowhere");
                    form.put("outsideEn", "Because.");
                    form.put("outsideSource", "a book");
                })))
                .containsExactlyInAnyOrder(
                        "code body.codeForm",
                        "nameEn field.required",
                        "nameUr field.tooLong",
                        "namePs field.forbiddenCharacters",
                        "district body.unknownDistrict",
                        "statute body.unknownStatute",
                        "designationEn field.required",
                        "email field.email",
                        "outsideUr field.required",
                        "outsideSource body.sourceForm");
    }

    @OnEveryDatabase
    void only_a_federal_body_may_have_no_district_and_no_code_is_taken_twice(TestDatabase database) {
        assertThat(problems(database, newBody(form -> form.put("district", " "))))
                .containsExactly("district body.unknownDistrict");
        assertThat(problems(database, newBody(form -> form.put("code", CPO)))).containsExactly("code body.codeTaken");
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
        correct(database, administration, details(database, CPO), CORRECTED);
        database.inTransaction(() -> administration.add(newBody(UNCHANGED)));
        database.inTransaction(() -> administration.retire("KP-TEST"));

        var acts = database.inTransaction(em -> em.createQuery(
                        "SELECT e.action, e.actor, e.subject, e.facts FROM AuditEntry e ORDER BY e.seq", Object[].class)
                .getResultList());
        assertThat(acts)
                .extracting(act -> act[0], act -> act[1], act -> act[2])
                .containsExactly(
                        tuple("reference.import", "anneadmin", "reference"),
                        tuple("body.edit", "anneadmin", CPO),
                        tuple("body.add", "anneadmin", "KP-TEST"),
                        tuple("body.retire", "anneadmin", "KP-TEST"));
        assertThat(acts).noneSatisfy(act -> assertThat((String) act[3]).contains("example"));
        var trail = database.wire(AuditTrail.class, CLOCK);
        assertThat(database.inTransaction(trail::firstBroken)).isEmpty();
    }

    private static List<String> acts(TestDatabase database) {
        return database.inTransaction(em -> em.createQuery("SELECT e.action FROM AuditEntry e", String.class)
                .getResultList());
    }

    /** Each field that is refused, with the key of what is said beside it. */
    private static List<String> problems(TestDatabase database, BodyForm form) {
        var administration = administration(database);
        var refusal =
                catchThrowableOfType(InvalidFields.class, () -> database.inTransaction(() -> administration.add(form)));
        return refusal.problems().stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    private static BodyAdministration administration(TestDatabase database) {
        var administration = database.wire(BodyAdministration.class, CLOCK, signedInAs("anneadmin"), nobodyListens());
        database.inTransaction(administration::importReference);
        return administration;
    }

    private static BodyDetails details(TestDatabase database, String code) {
        var directory = database.wire(BodyDirectory.class, CLOCK);
        return database.inTransaction(() -> directory.get(code));
    }

    private static void correct(
            TestDatabase database,
            BodyAdministration administration,
            BodyDetails shown,
            Consumer<Map<String, String>> by) {
        var texts = new HashMap<String, String>();
        texts.put("code", shown.code());
        texts.put("nameEn", shown.name().en());
        texts.put("nameUr", shown.name().ur());
        texts.put("namePs", shown.name().ps());
        texts.put("district", shown.district().code());
        texts.put("statute", shown.statute());
        texts.put("designationEn", shown.officer().designation().en());
        texts.put("designationUr", shown.officer().designation().ur());
        texts.put("designationPs", shown.officer().designation().ps());
        texts.put("postalAddress", shown.officer().postalAddress());
        by.accept(texts);
        var form = form(texts, shown.kind(), shown.weekPattern(), shown.verified());
        database.inTransaction(
                () -> administration.edit(form, shown.version(), shown.officer().version()));
    }

    private static BodyForm newBody(Consumer<Map<String, String>> but) {
        var texts = new HashMap<String, String>();
        texts.put("code", "KP-TEST");
        texts.put("nameEn", "Test Office");
        texts.put("nameUr", "آزمائشی دفتر");
        texts.put("district", "SWAT");
        texts.put("statute", "PK-KP-2013");
        texts.put("designationEn", "Director");
        but.accept(texts);
        return form(texts, BodyKind.DEPARTMENT, WeekPattern.FIVE, true);
    }

    private static BodyForm form(Map<String, String> texts, BodyKind kind, WeekPattern week, boolean verified) {
        return new BodyForm(
                texts.get("code"),
                kind,
                texts.get("nameEn"),
                texts.get("nameUr"),
                texts.get("namePs"),
                texts.get("district"),
                week,
                texts.get("statute"),
                texts.get("outsideEn"),
                texts.get("outsideUr"),
                texts.get("outsidePs"),
                texts.get("outsideSource"),
                texts.get("designationEn"),
                texts.get("designationUr"),
                texts.get("designationPs"),
                texts.get("postalAddress"),
                texts.get("email"),
                verified);
    }

    private static Event<?> nobodyListens() {
        return (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
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
