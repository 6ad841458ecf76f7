package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.account.Role;
import org.maloomat.request.RequestListing.Glance;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** Notes and assignments among the people of one body. */
class AssignmentsTest {
    @TempDir
    Path home;

    @OnEveryDatabase
    void a_request_is_given_to_one_of_the_own_officers_and_counted_as_hers(TestDatabase database) {
        var house = new TestHouse(database, home);
        var work = house.get(Assignments.class);
        house.officer();
        house.officerElsewhere();
        var colleague = house.account("tania", Role.OFFICER, TestHouse.POLICE);
        house.releaser();
        var number = Filings.file(house, "one", Filings.harmless());

        assertThat(house.as(house.officer(), work::colleagues)).containsExactly("sara", "tania");
        assertThatThrownBy(() -> house.as(house.officer(), () -> work.assign(number, 1, "nadia")))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> house.as(house.officerElsewhere(), () -> work.assign(number, 1, "nadia")))
                .isInstanceOf(RequestNotFound.class);
        house.as(house.officer(), () -> work.assign(number, 1, "tania"));

        var listing = house.get(RequestListing.class);
        assertThat(house.as(
                        colleague, () -> listing.queue(null, null, true, 0, 10).total()))
                .isOne();
        assertThat(house.as(house.officer(), () -> listing.queue(null, null, true, 0, 10)
                        .total()))
                .isZero();
        assertThat(house.as(colleague, listing::glance)).isEqualTo(new Glance(1, 0, 0, 0));
        house.pass(Duration.ofDays(9));
        assertThat(house.as(colleague, listing::glance)).isEqualTo(new Glance(1, 0, 0, 0));
        house.pass(Duration.ofDays(5));
        assertThat(house.as(colleague, listing::glance)).isEqualTo(new Glance(1, 0, 1, 0));
        house.pass(Duration.ofDays(1));
        assertThat(house.as(colleague, listing::glance)).isEqualTo(new Glance(1, 1, 0, 0));
    }

    @OnEveryDatabase
    void a_note_is_read_by_the_own_body_alone_also_after_a_transfer(TestDatabase database) {
        var house = new TestHouse(database, home);
        var work = house.get(Assignments.class);
        var number = Filings.file(house, "one", Filings.harmless());
        house.as(house.releaser(), () -> work.note(number, " Ask the archive first. "));

        assertThat(house.as(house.officer(), () -> work.notes(number)))
                .extracting(RequestNote::author, RequestNote::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("karim", "Ask the archive first."));
        assertThatThrownBy(() -> house.as(house.officer(), () -> work.note(number, " ")))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> house.as(house.officerElsewhere(), () -> work.notes(number)))
                .isInstanceOf(RequestNotFound.class);
        house.as(house.officer(), () -> house.get(TransferDesk.class)
                .handOn(number, 1, "KP-POLICE-DPO-SWAT", "They hold it."));

        assertThat(house.as(house.officerElsewhere(), () -> work.notes(number))).isEmpty();
        assertThat(house.rows("SELECT facts FROM audit_entry WHERE action = 'office.note'"))
                .containsExactly("{\"length\":\"22\"}");
    }
}
