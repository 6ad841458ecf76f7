package org.maloomat.publicbody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    كوهاٹ,           کوہاٹ
                    كوهاټ,           کوہاٹ
                    آباد,            اباد
                    صوابي,           صوابۍ
                    مُہمَند,         مہمند
                    ﭘﺸﺎﻭﺭ,           پشاور
                    Kolai-Palas,     kolai palas
                    ۱۱۲۲,            1122
                    """)
    void one_word_written_on_different_keyboards_is_one_word(String written, String other) {
        assertThat(Spelling.fold(written)).isEqualTo(Spelling.fold(other));
    }

    @Test
    void the_zero_width_non_joiner_parts_words_and_direction_marks_do_not() {
        assertThat(Spelling.fold("ایبٹ\u200Cآباد")).isEqualTo("ایبٹ اباد");
        assertThat(Spelling.fold("پشا\u200Fور\u202E")).isEqualTo("پشاور");
    }

    @Test
    void a_girl_is_not_a_boy() {
        assertThat(Spelling.fold("لڑکی")).isNotEqualTo(Spelling.fold("لڑکے"));
    }

    @Test
    void short_words_have_no_sound() {
        assertThat(Spelling.sound("swat")).isEmpty();
        assertThat(Spelling.sound("پشاور")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tashadud,tashaddud", "pishawar,peshawer", "khaibar,khyber", "qanoon,kanun"})
    void roman_words_that_differ_in_vowels_and_doubled_letters_sound_alike(String one, String other) {
        assertThat(Spelling.sound(one)).isNotEmpty().isEqualTo(Spelling.sound(other));
    }
}
