package org.maloomat.publicbody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maloomat.shared.LanguageTag;

class NamesTest {
    @Test
    void a_missing_pashto_name_is_read_in_urdu_and_a_missing_urdu_one_in_english() {
        assertThat(new Names("Swat", "سوات", null).in(LanguageTag.PS)).isEqualTo("سوات");
        assertThat(new Names("Swat", null, null).in(LanguageTag.PS)).isEqualTo("Swat");
        assertThat(new Names("Peshawar", "پشاور", "پېښور").in(LanguageTag.PS)).isEqualTo("پېښور");
    }
}
