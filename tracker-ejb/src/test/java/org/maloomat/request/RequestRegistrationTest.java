package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** Requests that came on paper or by word of mouth; today is Monday, 2 March 2026. */
class RequestRegistrationTest {
    @TempDir
    Path home;

    private static Receipt byPost(LocalDate received) {
        return new Receipt(FilingManner.POST, received, "D-112", "RGL 4711", "A clerk");
    }

    @OnEveryDatabase
    void a_letter_runs_from_the_day_it_was_received_and_its_receipt_opens_it(TestDatabase database) {
        var house = new TestHouse(database, home);
        var registration = house.get(RequestRegistration.class);
        var letter = Filings.to("KP-HEALTH", "Women desks", "How many?");

        var number = house.as(
                house.officer(), () -> registration.register("key", letter, byPost(LocalDate.of(2026, 2, 27))));
        var again = house.as(
                house.officer(), () -> registration.register("key", letter, byPost(LocalDate.of(2026, 2, 27))));

        assertThat(again).isEqualTo(number);
        assertThat(house.rows("SELECT public_body, received_on, due_on, manner, diary_number, post_number, helper,"
                        + " registered_by FROM information_request"))
                .containsExactly("KP-POLICE-CPO 2026-02-27 2026-03-13 POST D-112 RGL 4711 A clerk sara");
        var slip = house.as(house.officer(), () -> registration.slip(number));
        assertThat(slip.deadline().dueOn()).isEqualTo("2026-03-13");
        assertThat(house.get(RequesterView.class)
                        .open(number.value(), slip.accessKey().value(), "here"))
                .isPresent();
        assertThat(house.rows("SELECT action, actor FROM audit_entry ORDER BY seq DESC"))
                .startsWith("registration.slip sara", "request.file sara");
        assertThatThrownBy(() -> house.as(house.officerElsewhere(), () -> registration.slip(number)))
                .isInstanceOf(RequestNotFound.class);
        var own = Filings.file(house, "own", Filings.harmless());
        assertThatThrownBy(() -> house.as(house.officer(), () -> registration.slip(own)))
                .isInstanceOf(RequestNotFound.class);
    }

    @OnEveryDatabase
    void everything_wrong_is_said_at_once_and_nothing_is_kept(TestDatabase database) {
        var house = new TestHouse(database, home);
        var registration = house.get(RequestRegistration.class);
        var bare = Filings.to("KP-HEALTH", " ", "How many?");
        var receipt = new Receipt(FilingManner.PORTAL, LocalDate.of(2026, 3, 3), "D".repeat(61), null, null);

        assertThat(catchThrowableOfType(
                                InvalidFields.class,
                                () -> house.as(house.officer(), () -> registration.register("key", bare, receipt)))
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly(
                        "manner field.required",
                        "receivedOn register.future",
                        "diaryNumber field.tooLong",
                        "subject field.required");
        assertThat(house.rows("SELECT COUNT(*) FROM information_request")).containsExactly("0");
    }

    @OnEveryDatabase
    void what_looks_alike_in_the_same_body_is_proposed(TestDatabase database) {
        var house = new TestHouse(database, home);
        var known = Filings.file(house, "one", Filings.about("Women desks in police stations", "How many?"));
        Filings.file(house, "two", Filings.to("KP-POLICE-DPO-SWAT", "Women desks in police stations", "How many?"));

        assertThat(house.as(house.officer(), () -> house.get(RequestRegistration.class)
                        .similar("women desks, police stations")))
                .extracting(RequestRegistration.Similar::number)
                .containsExactly(known);
    }

    @ParameterizedTest
    @CsvSource({
        "Women desks in police stations, WOMEN DESKS (police stations), true",
        "Women desks in police stations, Vehicles of the fire brigade, false",
        "خواتین ڈیسک تھانوں میں, تھانوں میں خواتین ڈیسک, true",
        "Desks, '', false"
    })
    void subjects_with_half_of_their_words_in_common_look_alike(String one, String other, boolean alike) {
        assertThat(SimilarSubject.isLike(one, other)).isEqualTo(alike);
    }
}
