package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.index.QuestionReading;
import org.maloomat.index.QuestionReading.Kind;
import org.maloomat.index.QuestionReading.Matter;
import org.maloomat.index.QuestionReading.Remark;

class QuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            kits "in stock" -lahore inv*      | WORD kits; PHRASE in stock; not WORD lahore; PREFIX inv
            kits OR "rape kit"                | WORD kits or PHRASE rape kit
            body:police district:"Upper Dir"  | PUBLIC_BODY police; DISTRICT Upper Dir
            ضلع:سوات                            | DISTRICT سوات
            section:376 A kits                | SECTION 376 A; WORD kits
            -topic:training kits              | not TOPIC training; WORD kits
            year:2025                         | PERIOD 2025-01-01/2025-12-31
            سال:۲۰۲۵                            | PERIOD 2025-01-01/2025-12-31
            year:2024-2025                    | PERIOD 2024-01-01/2025-12-31
            from:2025-03 to:2025-04-10        | PERIOD 2025-03-01/; PERIOD /2025-04-10
            date:08/03/2025                   | PERIOD 2025-03-08/2025-03-08
            district:swat OR district:dir     | DISTRICT swat or DISTRICT dir
            the kits of the                   | WORD kits
            """)
    void a_question_is_read(String typed, String expected) {
        assertThat(told(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "kits         | UNCLOSED_QUOTE       | kits
            colour:red    | UNKNOWN_FIELD        | colour
            year:soon     | NO_DATE              | soon
            date:31/02/2025 | NO_DATE            | 31/02/2025
            from:9999999  | NO_DATE              | 9999999
            body: kits district: | FIELD_WITHOUT_VALUE | district
            *kits         | STAR_PASSED_OVER     | *kits
            OR kits       | OR_PASSED_OVER       | ~~
            kits OR       | OR_PASSED_OVER       | ~~
            the kits      | COMMON_WORDS_LEFT_OUT | the
            !?            | NOTHING_TO_LOOK_FOR  | ~~
            """)
    void what_was_passed_over_is_remarked(String typed, Matter matter, String about) {
        assertThat(reading(typed).remarks()).contains(new Remark(matter, about));
    }

    @Test
    void a_question_without_end_is_cut_and_says_so() {
        assertThat(reading("kits ".repeat(100_000)).remarks()).contains(new Remark(Matter.CUT_OFF, ""));
        assertThat(reading("kits OR ".repeat(100_000)).remarks()).contains(new Remark(Matter.CUT_OFF, ""));
    }

    @Test
    void other_wordings_that_are_looked_for_are_told() {
        var reading = reading("domestic violence cases");
        assertThat(reading.conditions().get(0).choices().get(0).alsoAs()).contains("گھریلو تشدد");
        assertThat(reading.conditions().get(2).choices().get(0).alsoAs()).contains("مقدمہ");
    }

    private static QuestionReading reading(String typed) {
        var question = Question.of(typed);
        return question.reading(new QuestionQueries(question));
    }

    private static String told(String typed) {
        return reading(typed).conditions().stream()
                .map(condition -> (condition.excluded() ? "not " : "") + told(condition.choices()))
                .collect(Collectors.joining("; "));
    }

    private static String told(List<QuestionReading.Choice> choices) {
        return choices.stream()
                .map(choice -> (choice.kind() == null ? Kind.WORD : choice.kind()) + " " + choice.text())
                .collect(Collectors.joining(" or "));
    }
}
