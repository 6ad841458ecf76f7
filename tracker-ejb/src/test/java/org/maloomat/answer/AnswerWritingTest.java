package org.maloomat.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.account.AccountIdentity;
import org.maloomat.answer.AnswerWriting.Draft;
import org.maloomat.request.Filings;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class AnswerWritingTest {
    private static final Set<String> WRITTEN =
            Set.of("answer", "answer_document", "request_event", "audit_entry", "outbox_letter");

    @TempDir
    Path home;

    @OnEveryDatabase
    void an_answer_handed_in_waits_for_a_second_person(TestDatabase database) {
        var house = new TestHouse(database, home);
        house.releaser();
        var number = Filings.file(house, "1", Filings.harmless());

        var answer = Answering.handIn(house, number, "Forty-one desks.");

        assertThat(answer.state()).isEqualTo(AnswerState.HANDED_IN);
        assertThat(answer.author()).isEqualTo("sara");
        assertThat(house.rows("SELECT stage, outcome, answered_on FROM information_request"))
                .containsExactly("ANSWER_HANDED_IN null null");
        assertThat(house.rows("SELECT kind, recipient FROM outbox_letter WHERE kind LIKE 'ANSWER%'"))
                .containsExactly("ANSWER_WAITS karim@example.org");
        assertThat(house.rows("SELECT action FROM audit_entry ORDER BY seq DESC"))
                .startsWith("answer.handIn", "request.answer_handed_in");
        assertThat(house.rows("SELECT COUNT(*) FROM published_request")).containsExactly("0");
    }

    @OnEveryDatabase
    void a_kept_draft_moves_nothing_and_is_found_again(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var writing = house.get(AnswerWriting.class);

        var kept = house.as(house.officer(), () -> writing.keep(number, null, Answering.draft("")));
        var again =
                house.as(house.officer(), () -> writing.keep(number, kept.version(), Answering.draft("Forty-one.")));

        assertThat(again.state()).isEqualTo(AnswerState.DRAFT);
        assertThat(house.as(house.officer(), () -> writing.find(number)))
                .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo("Forty-one."));
        assertThat(house.rows("SELECT stage FROM information_request")).containsExactly("RECEIVED");
    }

    @OnEveryDatabase
    void of_two_who_write_from_the_same_page_the_second_is_told_and_the_first_stays(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var writing = house.get(AnswerWriting.class);
        house.as(house.officer(), () -> writing.keep(number, null, Answering.draft("First.")));
        var before = house.counts(WRITTEN);

        assertThatThrownBy(
                        () -> house.as(house.officer(), () -> writing.keep(number, null, Answering.draft("Second."))))
                .isInstanceOf(RequestChanged.class);
        assertThatThrownBy(() ->
                        house.as(house.officer(), () -> writing.handIn(number, 1, 99, Answering.draft("Second."))))
                .isInstanceOf(RequestChanged.class);

        assertThat(house.rows("SELECT body_text FROM answer")).containsExactly("First.");
        assertThat(house.counts(WRITTEN)).isEqualTo(before);
    }

    @OnEveryDatabase
    void an_answer_handed_in_twice_is_handed_in_once(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var handedIn = Answering.handIn(house, number, "Forty-one.");
        var before = house.counts(WRITTEN);

        assertThatThrownBy(() -> Answering.handIn(house, number, "Forty-one.")).hasMessage("answer.notWritable");
        assertThat(house.counts(WRITTEN)).isEqualTo(before);
        assertThat(house.rows("SELECT version FROM answer")).containsExactly(Integer.toString(handedIn.version()));
    }

    @OnEveryDatabase
    void a_refusal_names_its_section_and_everything_wrong_is_said_at_once(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var bare = new Draft(Outcome.REFUSED, " ", List.of(), Collections.nCopies(21, 1L));

        assertThat(catchThrowableOfType(
                                InvalidFields.class, () -> Answering.handIn(house, house.officer(), number, bare))
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "text field.required",
                        "exemptions answer.refusalNeedsExemption",
                        "file answer.tooManyDocuments");
    }

    @OnEveryDatabase
    void a_draft_too_long_to_keep_is_refused_beside_its_field(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var writing = house.get(AnswerWriting.class);

        assertThat(catchThrowableOfType(
                                InvalidFields.class,
                                () -> house.as(
                                        house.officer(),
                                        () -> writing.keep(
                                                number,
                                                null,
                                                new Draft(
                                                        null,
                                                        "x".repeat(100_001),
                                                        List.of(new Exemption("", "y".repeat(301))),
                                                        List.of()))))
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder("outcome field.required", "text field.tooLong", "exemptions field.tooLong");
    }

    @OnEveryDatabase
    void nobody_answers_for_another_body_or_with_its_files(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var writing = house.get(AnswerWriting.class);
        house.officer();
        var stranger = house.officerElsewhere();
        var theirs = receive(house, stranger);
        var before = house.counts(WRITTEN);

        assertThatThrownBy(() -> house.as(stranger, () -> writing.find(number))).isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> house.as(stranger, () -> writing.keep(number, null, Answering.draft("Mine."))))
                .isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> house.as(stranger, () -> writing.handIn(number, 1, null, Answering.draft("Mine."))))
                .isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> Answering.handIn(house, house.officer(), number, Answering.draft("See file.", theirs)))
                .isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> Answering.handIn(house, house.officer(), number, Answering.draft("See file.", 4711L)))
                .isInstanceOf(RequestNotFound.class);
        assertThat(house.counts(WRITTEN)).isEqualTo(before);

        var ours = receive(house, house.account("hina", house.officer().role(), TestHouse.POLICE));
        assertThat(Answering.handIn(house, house.officer(), number, Answering.draft("See file.", ours))
                        .documents())
                .containsExactly(ours);
    }

    @OnEveryDatabase
    void the_files_of_a_draft_are_replaced_whatever_they_were_and_become(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var some = orders(List.of(
                receive(house, house.officer()), receive(house, house.officer()), receive(house, house.officer())));
        for (var before : some) {
            for (var after : some) {
                keep(house, number, before);
                keep(house, number, after);
                assertThat(house.as(house.officer(), () -> house.get(AnswerWriting.class)
                                        .find(number))
                                .orElseThrow()
                                .documents())
                        .as("%s instead of %s", after, before)
                        .isEqualTo(after);
            }
        }
    }

    /** Some of these or none, in every order. */
    private static List<List<Long>> orders(List<Long> documents) {
        var found = new ArrayList<List<Long>>(List.of(List.of()));
        for (int i = 0; i < found.size(); i++) {
            for (var next : documents) {
                if (!found.get(i).contains(next)) {
                    var longer = new ArrayList<>(found.get(i));
                    longer.add(next);
                    found.add(longer);
                }
            }
        }
        return found;
    }

    private static void keep(TestHouse house, TrackingNumber number, List<Long> documents) {
        house.as(house.officer(), () -> {
            var writing = house.get(AnswerWriting.class);
            var known = writing.find(number).map(AnswerDetails::version).orElse(null);
            return writing.keep(number, known, Answering.draft("See the files.", documents.toArray(Long[]::new)));
        });
    }

    private static long receive(TestHouse house, AccountIdentity officer) {
        var content = new ByteArrayInputStream("Forty-one desks.".getBytes(StandardCharsets.UTF_8));
        return house.as(officer, () -> house.get(AnswerDocuments.class).receive("desks.txt", content))
                .get(0)
                .id();
    }
}
