package org.maloomat.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.answer.AnswerWriting.Draft;
import org.maloomat.answer.Answering;
import org.maloomat.answer.Exemption;
import org.maloomat.publication.ReleaseService;
import org.maloomat.request.Filings;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.TrackingNumber;
import org.maloomat.review.CommissionDesk.Act;
import org.maloomat.review.RequesterComplaints.Key;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** From silence to the last word of a court. Filed on Monday, 2 March 2026, due on the 16th. */
class ComplaintsTest {
    private static final String NAME = "Gulalai of the complaint";

    @TempDir
    Path home;

    private static ComplaintForm form(LanguageTag language, ComplaintGround... grounds) {
        return new ComplaintForm(
                language,
                Set.of(grounds),
                Set.of(ComplaintRelief.INFORMATION, ComplaintRelief.FINE),
                NAME,
                "1 Example Road",
                "RGL-77",
                "I asked twice at the counter.");
    }

    private static TrackingNumber filed(TestHouse house) {
        return Filings.file(house, "1", Filings.inEnglish("Desks", "How many desks?"));
    }

    private static Key key(TestHouse house, TrackingNumber number) {
        return new Key(number.value(), Filings.accessKey(house, number), "here");
    }

    private static RequesterComplaints complaining(TestHouse house) {
        return house.get(RequesterComplaints.class);
    }

    private static CommissionDesk commission(TestHouse house) {
        return house.get(CommissionDesk.class);
    }

    private static ComplaintDetails lodged(TestHouse house, TrackingNumber number) {
        return complaining(house).lodge(key(house, number), "k", form(LanguageTag.EN, ComplaintGround.SILENCE));
    }

    private static ComplaintDetails enter(TestHouse house, TrackingNumber number, Act act) {
        return house.as(house.commission(), () -> commission(house)
                .enter(number, 1, commission(house).get(number, 1).version(), act));
    }

    private static Act act(TestHouse house, ComplaintStep step) {
        var today = LocalDate.ofInstant(house.now(), org.maloomat.shared.ClockProducer.LAW_ZONE);
        return new Act(step, today, step.hasUntil() ? today.plusDays(14) : null, 5000, "11613", null);
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @OnEveryDatabase
    void silence_can_be_complained_of_from_the_day_after_the_last_one(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(14));
        assertThat(complaining(house).standing(key(house, number)))
                .hasValueSatisfying(
                        standing -> assertThat(standing.isPossible()).isFalse());
        assertThatThrownBy(() -> lodged(house, number)).hasMessage("complaint.notOpen");
        house.pass(Duration.ofDays(1));
        assertThat(complaining(house).standing(key(house, number)).orElseThrow().grounds())
                .containsExactly(ComplaintGround.SILENCE, ComplaintGround.OTHER);
    }

    @OnEveryDatabase
    void the_complaint_holds_law_chronology_relief_and_copies(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.as(house.officer(), () -> house.get(RequestHandling.class)
                .acknowledge(
                        number,
                        house.get(RequestHandling.class)
                                .dossier(number)
                                .request()
                                .version()));
        house.pass(Duration.ofDays(15));
        lodged(house, number);
        var words = text(complaining(house).file(key(house, number), 1).orElseThrow());
        assertThat(words)
                .contains("Complaint under section 23(1) of the Khyber Pakhtunkhwa Right to Information Act 2013")
                .contains("No answer came by 16 March 2026, the last day under section 11(1)")
                .contains("The information officer confirmed receipt.")
                .contains("section 26(3)(b) provides for up to Rs 250 for each day, and Rs 25,000 at most")
                .contains(NAME, "RGL-77", "I asked twice at the counter.", "How many desks?")
                .contains(
                        "Copy of the letter KP-2026-000001/1 of 2 March 2026: acknowledgement",
                        "Your request was received")
                .doesNotContain("not verified");
    }

    @OnEveryDatabase
    void the_complaint_speaks_urdu_too(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        var words = complaining(house).previewFile(key(house, number), form(LanguageTag.UR, ComplaintGround.SILENCE));
        assertThat(text(words))
                .contains("خیبر پختونخوا انفارمیشن کمیشن", "کے تحت شکایت", "23(1)", "شکایت گزار کے دستخط");
    }

    @OnEveryDatabase
    void a_refusal_can_be_complained_of_with_the_sections_relied_on(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        var refusal =
                new Draft(Outcome.REFUSED, "It cannot be told.", List.of(new Exemption("19", "Privacy.")), List.of());
        Answering.handIn(house, house.officer(), number, refusal);
        house.as(house.releaser(), () -> house.get(ReleaseService.class).release(number));
        assertThat(complaining(house).standing(key(house, number)).orElseThrow().grounds())
                .containsExactly(ComplaintGround.REFUSAL, ComplaintGround.INCOMPLETE, ComplaintGround.OTHER);
        complaining(house).lodge(key(house, number), "k", form(LanguageTag.EN, ComplaintGround.REFUSAL));
        assertThat(text(complaining(house).file(key(house, number), 1).orElseThrow()))
                .contains("Relied on: section 19: Privacy.", "It cannot be told.");
    }

    @OnEveryDatabase
    void a_second_click_makes_no_second_complaint_and_a_wrong_key_none(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        var first = lodged(house, number);
        assertThat(lodged(house, number).serial()).isEqualTo(first.serial());
        assertThat(house.rows("SELECT COUNT(*) FROM complaint")).containsExactly("1");
        assertThatThrownBy(() -> complaining(house)
                        .lodge(key(house, number), "other", form(LanguageTag.EN, ComplaintGround.SILENCE)))
                .hasMessage("complaint.notOpen");
        assertThat(complaining(house).file(new Key(number.value(), "WRONG", "there"), 1))
                .isEmpty();
    }

    @OnEveryDatabase
    void every_missing_field_is_named(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        var empty = new ComplaintForm(
                null, Set.of(ComplaintGround.REFUSAL, ComplaintGround.OTHER), Set.of(), " ", "", null, "");
        var refused = catchThrowableOfType(
                InvalidFields.class, () -> complaining(house).preview(key(house, number), empty));
        assertThat(refused.problems())
                .extracting(FieldProblem::key)
                .containsExactly(
                        "field.required",
                        "complaint.groundNotOpen",
                        "complaint.noRelief",
                        "field.required",
                        "field.required",
                        "complaint.sayWhat");
    }

    @OnEveryDatabase
    void the_commission_follows_a_case_to_the_court_and_every_step_is_on_the_timeline(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        assertThat(lodged(house, number).decideBy()).isEqualTo("2026-05-16");
        var steps = List.of(
                ComplaintStep.REGISTERED,
                ComplaintStep.HEARING,
                ComplaintStep.SHOW_CAUSE,
                ComplaintStep.ORDER_FOR,
                ComplaintStep.COURT_APPEAL,
                ComplaintStep.COURT_DECISION,
                ComplaintStep.NOT_COMPLIED,
                ComplaintStep.FINE,
                ComplaintStep.COMPLIED);
        for (var step : steps) {
            house.pass(Duration.ofDays(1));
            enter(house, number, act(house, step));
        }
        var complaint = complaining(house)
                .standing(key(house, number))
                .orElseThrow()
                .complaints()
                .get(0);
        assertThat(complaint.stage()).isEqualTo(ComplaintStage.CLOSED);
        assertThat(complaint.caseNumber()).isEqualTo("11613");
        assertThat(complaint.steps())
                .extracting(StepDetails::step)
                .startsWith(ComplaintStep.LODGED)
                .hasSize(10);
        assertThat(house.rows("SELECT kind FROM request_event WHERE kind LIKE 'COMPLAINT%' ORDER BY at"))
                .hasSize(10)
                .contains("COMPLAINT_COURT_APPEAL");
        assertThat(house.rows("SELECT COUNT(*) FROM audit_entry WHERE action LIKE 'complaint.%'"))
                .containsExactly("10");
        assertThat(house.rows("SELECT COUNT(*) FROM outbox_letter WHERE kind = 'COMPLAINT_MOVED'"))
                .containsExactly("9");
    }

    @OnEveryDatabase
    void what_cannot_be_entered_is_refused_with_its_reason(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        lodged(house, number);
        assertThatThrownBy(() -> enter(house, number, act(house, ComplaintStep.ORDER_FOR)))
                .hasMessage("complaint.cannot");
        enter(house, number, act(house, ComplaintStep.REGISTERED));
        var today = LocalDate.of(2026, 3, 17);
        var wrong = List.of(
                new Act(ComplaintStep.FINE, today, null, 25_001, null, null),
                new Act(ComplaintStep.FINE, today, null, -1, null, null),
                new Act(ComplaintStep.ORDER_FOR, today.plusDays(1), today, null, null, null),
                new Act(ComplaintStep.ORDER_FOR, today, today.minusDays(1), null, null, null),
                new Act(ComplaintStep.HEARING, LocalDate.of(2026, 3, 1), null, null, null, null),
                new Act(ComplaintStep.LODGED, today, null, null, null, null));
        for (var act : wrong) {
            assertThatThrownBy(() -> enter(house, number, act))
                    .as(act.toString())
                    .isInstanceOf(InvalidFields.class);
        }
        house.as(house.commission(), () -> assertThatThrownBy(
                        () -> commission(house).enter(number, 1, 0, act(house, ComplaintStep.HEARING)))
                .isInstanceOf(ComplaintChanged.class));
        assertThat(house.rows("SELECT COUNT(*) FROM complaint_step")).containsExactly("2");
    }

    @OnEveryDatabase
    void a_commission_without_quorum_is_said_and_the_time_runs_on(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        lodged(house, number);
        var since = LocalDate.of(2026, 2, 1);
        house.as(house.commission(), () -> commission(house)
                .say(new CommissionStatus(false, since, "Both seats vacant")));
        assertThat(complaining(house).standing(key(house, number)).orElseThrow().commission())
                .isEqualTo(new CommissionStatus(false, since, "Both seats vacant"));
        house.pass(Duration.ofDays(61));
        var complaint = complaining(house)
                .standing(key(house, number))
                .orElseThrow()
                .complaints()
                .get(0);
        assertThat(complaint.isLate(LocalDate.of(2026, 5, 17))).isTrue();
        house.as(house.commission(), () -> commission(house)
                .say(new CommissionStatus(true, LocalDate.of(2026, 5, 1), null)));
        assertThat(house.as(
                        house.commission(),
                        () -> commission(house).status().orElseThrow().quorum()))
                .isTrue();
    }

    @OnEveryDatabase
    void neither_office_trail_nor_letters_learn_who_complains(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        lodged(house, number);
        assertThat(house.as(house.officer(), () -> house.get(OfficeComplaints.class)
                                .about(number))
                        .toString())
                .contains("SILENCE")
                .doesNotContain(NAME);
        assertThat(String.join("\n", house.rows("SELECT actor, action, subject, facts FROM audit_entry")))
                .doesNotContain(NAME, "Example Road");
        house.as(house.commission(), () -> assertThat(text(commission(house).file(number, 1)))
                .contains(NAME));
        assertThat(house.rows("SELECT actor FROM audit_entry WHERE action = 'complaint.read'"))
                .containsExactly("hina");
    }

    @OnEveryDatabase
    void the_requester_can_take_it_back_until_it_is_decided(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = filed(house);
        house.pass(Duration.ofDays(15));
        lodged(house, number);
        complaining(house).withdraw(key(house, number), 1);
        assertThat(complaining(house).standing(key(house, number)).orElseThrow().isPossible())
                .isTrue();
        assertThatThrownBy(() -> complaining(house).withdraw(key(house, number), 1))
                .hasMessage("complaint.cannot");
    }
}
