package org.maloomat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.answer.Answering;
import org.maloomat.publication.ContentReporting.Concern;
import org.maloomat.publication.ContentReporting.Decision;
import org.maloomat.request.Filings;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class ContentReportingTest {
    @TempDir
    Path home;

    private static TrackingNumber released(TestHouse house) {
        var number = Filings.file(house, "1", Filings.about("Desks", "How many desks?"));
        Answering.handIn(house, number, "Forty-one.");
        house.as(house.releaser(), () -> house.get(ReleaseService.class).release(number));
        return number;
    }

    @OnEveryDatabase
    void a_report_waits_for_a_moderator_by_the_stated_hour(TestDatabase database) {
        var house = new TestHouse(database, home, Map.of("maloomat.report.hours", "6"));
        var number = released(house).value();
        var reporting = house.get(ContentReporting.class);

        var receipt = reporting.report("key1", number, Concern.IDENTIFIES);
        assertThat(receipt.answerDueAt()).isEqualTo(house.now().plus(Duration.ofHours(6)));
        assertThat(reporting.report("key1", number, Concern.IDENTIFIES)).isEqualTo(receipt);
        var queue = house.as(
                house.moderator(), () -> house.get(ReportModeration.class).queue());
        assertThat(queue).singleElement().satisfies(waiting -> {
            assertThat(waiting.concern()).isEqualTo(Concern.IDENTIFIES);
            assertThat(waiting.late()).isFalse();
        });
        house.pass(Duration.ofHours(7));
        assertThat(house.as(house.moderator(), () -> house.get(ReportModeration.class)
                        .queue()))
                .allMatch(ReportModeration.Waiting::late);
        assertThat(reporting.lastAnswer(number)).isEmpty();
    }

    @OnEveryDatabase
    void a_moderator_withdraws_at_once_and_answers_every_report_on_it(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = released(house).value();
        var reporting = house.get(ContentReporting.class);
        reporting.report("key1", number, Concern.DANGER);
        reporting.report("key2", number, Concern.IDENTIFIES);
        var moderation = house.get(ReportModeration.class);
        var first = house.as(house.moderator(), () -> moderation.queue().get(0).id());

        house.as(house.moderator(), () -> moderation.withdraw(first, "Somebody could be recognised."));

        assertThat(house.get(PublicRegister.class).find(number)).isEmpty();
        assertThat(house.get(PublicRegister.class).findTombstone(number))
                .hasValueSatisfying(stone -> assertThat(stone.reason()).isEqualTo("Somebody could be recognised."));
        assertThat(house.as(house.moderator(), moderation::queue)).isEmpty();
        assertThat(reporting.lastAnswer(number)).as("of what is gone").isEmpty();
        assertThat(house.rows("SELECT kind FROM publication_feed ORDER BY number"))
                .containsExactly("PUT", "REMOVE");
        assertThatThrownBy(() -> house.as(house.moderator(), () -> moderation.keep(first, "Fine.")))
                .hasMessage("report.decided");
        assertThatThrownBy(() -> reporting.report("key3", number, Concern.WRONG))
                .isInstanceOf(RequestNotFound.class);
    }

    @OnEveryDatabase
    void what_stays_public_says_why_where_it_was_reported(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = released(house).value();
        house.get(ContentReporting.class).report("key1", number, Concern.WRONG);
        var moderation = house.get(ReportModeration.class);
        var id = house.as(house.moderator(), () -> moderation.queue().get(0).id());
        assertThatThrownBy(() -> house.as(house.moderator(), () -> moderation.keep(id, " ")))
                .hasMessage("fields.invalid");

        house.as(house.moderator(), () -> moderation.keep(id, "The figures were checked."));

        assertThat(house.get(PublicRegister.class).find(number)).isPresent();
        assertThat(house.get(ContentReporting.class).lastAnswer(number)).hasValueSatisfying(answer -> {
            assertThat(answer.decision()).isEqualTo(Decision.KEPT);
            assertThat(answer.words()).isEqualTo("The figures were checked.");
        });
    }

    @OnEveryDatabase
    void what_the_public_cannot_see_cannot_be_reported(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.about("Desks", "How many desks?"));
        assertThatThrownBy(() -> house.get(ContentReporting.class).report("key1", number.value(), Concern.DANGER))
                .isInstanceOf(RequestNotFound.class);
    }
}
