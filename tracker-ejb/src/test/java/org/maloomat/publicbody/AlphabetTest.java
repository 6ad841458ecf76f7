package org.maloomat.publicbody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlphabetTest {
    @Test
    void letters_of_urdu_and_pashto_stand_where_their_readers_look_for_them() {
        var inOrder = List.of(
                "Abbottabad",
                "Swat",
                "ایبٹ آباد",
                "بنوں",
                "پشاور",
                "ټانک",
                "چترال",
                "ډېره",
                "سوات",
                "ښار",
                "ضلع",
                "کوہاٹ",
                "ګومل",
                "ہری پور");

        assertThat(inOrder.stream().sorted(Comparator.reverseOrder()).sorted(Alphabet.collator()))
                .containsExactlyElementsOf(inOrder);
    }

    @Test
    void upper_and_lower_case_stand_together() {
        assertThat(Stream.of("swat", "Tank", "Swabi").sorted(Alphabet.collator()))
                .containsExactly("Swabi", "swat", "Tank");
    }
}
