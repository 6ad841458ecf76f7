package org.maloomat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.answer.Answering;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.request.Filings;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class PublicEditionTest {
    @TempDir
    private Path home;

    private static PublicEdition.State now(TestHouse house) {
        return house.get(PublicEdition.class).now();
    }

    private static TrackingNumber published(TestHouse house) {
        var number = Filings.file(house, "1", Filings.harmless());
        Answering.handIn(house, number, "Forty-one.");
        house.as(house.releaser(), () -> house.get(ReleaseService.class).release(number));
        return number;
    }

    @OnEveryDatabase
    void a_release_and_a_withdrawal_begin_another_edition(TestDatabase database) {
        var house = new TestHouse(database, home);
        var before = now(house);
        assertThat(now(house)).isEqualTo(before);

        var number = published(house);
        var published = now(house);
        assertThat(published).isNotEqualTo(before);

        house.as(house.releaser(), () -> house.get(ReleaseService.class).withdraw(number, "Counted again"));
        assertThat(now(house)).isNotEqualTo(published);
    }

    @OnEveryDatabase
    void a_change_of_the_directory_begins_another_edition(TestDatabase database) {
        var house = new TestHouse(database, home);
        var before = now(house);
        house.tamper("UPDATE directory_revision SET revision = 'other'");
        house.get(BodyAdministration.class).importReference();
        assertThat(now(house).directory()).isNotEqualTo(before.directory());
    }

    @OnEveryDatabase
    void an_act_on_a_request_counts_only_where_the_public_sees_the_request(TestDatabase database) {
        var house = new TestHouse(database, home);
        var secret = Filings.file(house, "2", Filings.harmless());
        var before = now(house);
        house.get(PublicEdition.class).changed(secret.value());
        assertThat(now(house)).isEqualTo(before);

        var number = published(house);
        var published = now(house);
        house.get(PublicEdition.class).changed(number.value());
        assertThat(now(house).change()).isEqualTo(published.change() + 1);
    }
}
