package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.request.RequestListing.Due;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class RequestListingTest {
    @TempDir
    Path home;

    @OnEveryDatabase
    void the_queue_shows_the_own_body_most_pressing_first(TestDatabase database) {
        var house = new TestHouse(database, home);
        var early = Filings.file(house, "1", Filings.harmless());
        Filings.file(house, "2", Filings.to("KP-POLICE-DPO-SWAT", "Elsewhere", "Another body's affair."));
        house.pass(Duration.ofDays(7));
        var late = Filings.file(house, "3", Filings.harmless());

        assertThat(queue(house, null, null)).containsExactly(early, late);
        assertThat(queue(house, null, Due.LATER)).containsExactly(early, late);
        house.pass(Duration.ofDays(7));
        assertThat(queue(house, null, Due.TODAY)).containsExactly(early);
        house.pass(Duration.ofDays(1));
        assertThat(queue(house, null, Due.OVERDUE)).containsExactly(early);
        assertThat(queue(house, null, Due.LATER)).containsExactly(late);

        acknowledge(house, early, 1);
        assertThat(queue(house, HandlingStage.ACKNOWLEDGED, null)).containsExactly(early);
        assertThat(queue(house, HandlingStage.RECEIVED, Due.OVERDUE)).isEmpty();
    }

    @OnEveryDatabase
    void a_page_of_the_queue_counts_all_and_gives_some(TestDatabase database) {
        var house = new TestHouse(database, home);
        Filings.file(house, "1", Filings.harmless());
        var second = Filings.file(house, "2", Filings.harmless());
        Filings.file(house, "3", Filings.harmless());

        var page =
                house.as(house.officer(), () -> house.get(RequestListing.class).queue(null, null, 1, 1));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(QueuedRequest::trackingNumber).containsExactly(second);
        assertThat(house.as(house.officer(), () -> house.get(RequestListing.class)
                                .queue(null, null, -5, 0))
                        .rows())
                .hasSize(1);
    }

    @OnEveryDatabase
    void of_two_officers_the_second_is_told_of_the_first(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        acknowledge(house, number, 1);

        assertThatThrownBy(() -> acknowledge(house, number, 1)).isInstanceOf(RequestChanged.class);
        assertThat(house.rows("SELECT kind FROM request_event ORDER BY id")).containsExactly("FILED", "ACKNOWLEDGED");
    }

    @OnEveryDatabase
    void another_bodys_request_is_not_there(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = Filings.file(house, "1", Filings.harmless());
        var handling = house.get(RequestHandling.class);
        var listing = house.get(RequestListing.class);

        for (var stranger : List.of(house.officerElsewhere(), house.releaserElsewhere())) {
            assertThatThrownBy(() -> house.as(stranger, () -> handling.dossier(number)))
                    .isInstanceOf(RequestNotFound.class);
            assertThatThrownBy(() -> house.as(stranger, () -> handling.acknowledge(number, 1)))
                    .isInstanceOf(RequestNotFound.class);
            assertThat(house.as(stranger, () -> listing.queue(null, null, 0, 10))
                            .total())
                    .isZero();
        }
    }

    @OnEveryDatabase
    void a_row_stands_as_the_deadline_that_was_counted_for_it(TestDatabase database) {
        var house = new TestHouse(database, home);
        Filings.file(house, "1", Filings.harmless());

        assertThat(row(house).deadline())
                .isEqualTo(house.get(RequestClock.class)
                        .read("KP-2026-000001")
                        .orElseThrow()
                        .deadline());
        assertThat(row(house).deadline().days()).isNotEmpty();
    }

    private static QueuedRequest row(TestHouse house) {
        return house.as(house.officer(), () -> house.get(RequestListing.class).queue(null, null, 0, 1))
                .rows()
                .get(0);
    }

    private static List<TrackingNumber> queue(TestHouse house, HandlingStage stage, Due due) {
        return house
                .as(house.officer(), () -> house.get(RequestListing.class).queue(stage, due, 0, 100))
                .rows()
                .stream()
                .map(QueuedRequest::trackingNumber)
                .toList();
    }

    private static void acknowledge(TestHouse house, TrackingNumber number, int version) {
        house.as(house.officer(), () -> house.get(RequestHandling.class).acknowledge(number, version));
    }
}
