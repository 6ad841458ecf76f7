package org.maloomat.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200E, 0x200F, 0x061C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF
            })
    void marks_that_came_with_pasted_words_are_taken_out(int mark) {
        var pasted = Character.toString(mark);
        assertThat(TypedText.cleaned("Roads " + pasted)).isEqualTo("Roads ");
        assertThat(TypedText.cleaned(pasted)).isEmpty();
    }

    @Test
    void words_set_apart_by_the_program_they_were_copied_from_stay_alone() {
        assertThat(TypedText.cleaned("\uFEFF\u202Bسڑکوں کی مرمت\u202C (\u2066Roads\u2069)\u200F"))
                .isEqualTo("سڑکوں کی مرمت (Roads)");
        assertThat(TypedText.cleaned("\u202Dfee of 20 rupees\u202C")).isEqualTo("fee of 20 rupees");
        assertThat(TypedText.cleaned("\u202Eسڑکوں\u202C Roads")).isEqualTo("سڑکوں Roads");
    }

    @Test
    void what_urdu_and_pashto_words_need_stays() {
        assertThat(TypedText.cleaned("می\u200Cروم")).isEqualTo("می\u200Cروم");
        assertThat(TypedText.cleaned("\uD83D\uDC69\u200D\uD83D\uDCBB")).isEqualTo("\uD83D\uDC69\u200D\uD83D\uDCBB");
        assertThat(TypedText.cleaned(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice\u202Efdp.exe",
                "\u202Dپولیس\u202C",
                "\u202Efee of 20",
                "fee \u202E20\u202C",
                "\u202E\u2067\u2069a",
                "\u202Dx\u202Ca\u202Eb"
            })
    void a_text_that_an_override_turns_round_stays_as_it_was_typed_to_be_refused(String turned) {
        assertThat(TypedText.cleaned(turned)).isEqualTo(turned);
        var checks = new FieldChecks().required("subject", turned, 100);
        assertThat(catchThrowable(checks::refuseIfAny)).isInstanceOf(InvalidFields.class);
    }

    /** Unicode Standard Annex 9, X1 to X8: an override ends with its pop, its isolate or its paragraph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E\u202Ca",
                "\u202E\na",
                "\u2067\u202E\u2069a",
                "\u202E\u202Aab\u202C\u202C",
                "\u202E!\u202Cab"
            })
    void an_override_reaches_no_further_than_its_end(String text) {
        assertThat(TypedText.cleaned(text)).doesNotContain("\u202E");
    }
}
