package org.maloomat.index.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

    private final WordForms forms = new WordForms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cases        | cases case
            arrested     | arrested arrest
            murderer     | murderer ~lmrdr
            police       | police
            tashaddud    | tashaddud ~ltxd
            swat         | swat
            376a         | 376a
            تشدد         | تشدد ~atxd
            عورتوں       | عورتوں عورت ~artn
            لڑکیوں       | لڑکیوں لڑکی ~alrkn
            لڑکی         | لڑکی ~alrk
            قتل          | قتل ~aktl
            سوات         | سوات
            ښځو          | ښځو ښځہ
            حقونه        | حقونہ حق
            """)
    void a_word_is_indexed_in_its_forms(String text, String expected) {
        var word = WordBreaker.words(text).get(0);
        assertThat(forms.indexed(word, Language.of(text))).containsExactly(expected.split(" "));
    }
}
