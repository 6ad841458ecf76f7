package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.maloomat.deadline.DeadlineFixtures.KP_ACT;
import static org.maloomat.deadline.DeadlineFixtures.KP_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.SOME_DAY;
import static org.maloomat.deadline.DeadlineFixtures.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationJsonTest {

    private final DeadlineRegister register = DeadlineRegister.fromReferenceFiles();

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-20", "2023-04-14", "2024-04-01", "2027-03-01"})
    void what_was_written_is_read_back_day_by_day(String received) {
        var deadline = register.reply(KP_ACT, KP_FIVE, day(received), false, true);

        assertThat(ExplanationJson.read(ExplanationJson.write(deadline))).isEqualTo(deadline);
    }

    @Test
    void an_opened_day_and_an_order_without_date_survive() {
        var opening = new DayReason.Opening(SOME_DAY, "A", new Instrument("", null, "Cabinet Division"));
        var deadline = new Deadline(
                day("2023-02-17"),
                day("2023-02-18"),
                day("2023-02-18"),
                day("2023-02-18"),
                false,
                new RuleCitation(KP_ACT, "", 1, DeadlineUnit.WORKING_DAY),
                "rules",
                "calendar",
                List.of(
                        new CountedDay(day("2023-02-17"), false, DayReason.Plain.RECEIPT),
                        new CountedDay(day("2023-02-18"), true, opening)));

        assertThat(ExplanationJson.read(ExplanationJson.write(deadline))).isEqualTo(deadline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"format\":2}", "{\"format\":1,\"receivedOn\":\"yesterday\"}"})
    void any_other_text_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExplanationJson.read(text));
    }
}
