package org.maloomat.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    UR | How many women desks are there?           | EN
                    PS | Budget of 2025, in rupees                 | EN
                    EN | تھانوں میں خواتین ڈیسک کتنے ہیں؟          | UR
                    EN | د ښځو لپاره څو ډېسکونه شته؟               | PS
                    UR | تھانوں میں خواتین ڈیسک کتنے ہیں؟          | UR
                    PS | پہ صوبہ کې                                | PS
                    PS | تھانوں میں خواتین ڈیسک                    | PS
                    EN | How many women desks are there?           | EN
                    UR | PTCL broadband کی شکایات کا ریکارڈ        | UR
                    UR | FIR 123/2025 کی نقل                       | UR
                    EN | Cases under قانون شہادت since 2020 please | EN
                    UR | (1) Roads of سوات and Dir                 | EN
                    UR | 2025                                      | UR
                    EN | ؟                                         | EN
                    UR | null                                      | UR
                    UR | Roads سڑکیں                               | UR
                    """)
    void a_text_stands_in_the_language_of_its_letters_where_they_are_not_of_the_one_declared(
            LanguageTag declared, String text, LanguageTag language) {
        assertThat(declared.languageOf(text)).isEqualTo(language);
    }
}
