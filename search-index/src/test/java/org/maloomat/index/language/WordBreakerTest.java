package org.maloomat.index.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBreakerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Section 376-A PPC              | section 376a ppc
            section 376 - A applies        | section 376a applies
            376AA, 376-AA                  | 376aa 376aa
            u/s 376/34                     | section 376 34
            دفعہ ۳۷۶-الف ت پ               | دفعہ 376a ppc
            ۳۷۶ الف                        | 376a
            354-اے، 354-بی                 | 354a 354b
            302 ت۔پ                        | 302 ppc
            476 ض ف                        | 476 crpc
            ت پر                           | ت پر
            9-to-5                         | 9 to 5
            376 a case                     | 376 a case
            12/05/2024, ۱۲٫۰۵٫۲۰۲۴          | 12 5 2024 12 5 2024
            2024-03-05                     | 2024 3 5
            45.03.2024                     | 45 03.2024
            000123/05/2024                 | 000123 05 2024
            Rs 1,250,000 or 2.5            | rs 1250000 or 2.5
            47,35,921.50; 1,250,000,       | 4735921 50 1250000
            BPS17, BPS-17A, 1300cc, 3rd    | bps 17 bps 17a 1300 cc 3 rd
            co-ordination                  | co ordination
            F.I.R. under Cr.P.C            | fir under crpc
            Dr. D. I. Khan                 | dr di khan
            women's rights                 | women rights
            don't                          | dont
            ایف‌آئی‌آر                        | ایف ایی ار
            FIRنمبر12                      | fir نمبر 12
            لاہور۔پشاور،سوات               | لاہور پشاور سوات
            محـــکمۂ صِحت                   | محکمہ صحت
            Ébène CAFÉ                     | ebene cafe
            """)
    void text_is_cut_into_folded_words(String text, String words) {
        assertThat(WordBreaker.words(text).stream().map(Word::text).collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"(376-A), 376-A", "the F.I.R. is, F.I.R.", "مُقَدَّمہ, مُقَدَّمہ"})
    void a_word_knows_where_it_stands(String text, String stands) {
        var word = WordBreaker.words(text).stream()
                .filter(w -> w.end() - w.start() == stands.length())
                .findFirst();
        assertThat(word).hasValueSatisfying(w -> assertThat(text.substring(w.start(), w.end()))
                .isEqualTo(stands));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BPS17 BPS-17 BPS 17   | APART BOUND APART HYPHEN APART APART
            5/3/2024, 2024        | APART BOUND BOUND APART
            co-ordi‑nation for    | APART HYPHEN HYPHEN APART
            kits -stock - list    | APART APART APART
            گریڈ17                | APART APART
            """)
    void a_word_knows_how_it_is_tied_to_the_one_before(String text, String ties) {
        assertThat(WordBreaker.words(text).stream().map(word -> word.tie().name()))
                .containsExactly(ties.split(" "));
    }

    @Test
    void bidi_controls_do_not_cut_a_word_or_a_section() {
        assertThat(WordBreaker.words("\u200f376\u200f-A عو\u200eرت").stream().map(Word::text))
                .containsExactly("376a", "عورت");
    }
}
