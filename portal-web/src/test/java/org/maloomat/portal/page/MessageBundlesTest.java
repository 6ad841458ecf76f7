package org.maloomat.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.index.Emptiness;
import org.maloomat.index.QuestionReading;
import org.maloomat.index.Sort;

class MessageBundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    /** Names of formats and codes are written alike in every language. */
    private static final Pattern LATIN_WORD = Pattern.compile(
            "\\b(?!(?:PDF|JPEG|PNG|TIFF|GIF|WEBP|BMP|DOCX?|RTF|ODT|XLSX?|ODS|HTML|CSV|ZIP|EML|MSG|UTF|MB|QR|CA|TORONTO)\\b)"
                    + "[A-Za-z]{2,}");

    private static final Set<String> SAME_EVERYWHERE = Set.of("Language.EN");

    private static Properties bundle(String name) {
        var texts = new Properties();
        try (var in = MessageBundlesTest.class.getResourceAsStream("/" + name + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_ur", "messages_ps"})
    void every_language_says_the_same_things(String name) {
        assertThat(bundle(name).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("messages").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_ur", "messages_ps"})
    void every_language_fills_in_the_same_values(String name) {
        var english = bundle("messages");
        bundle(name).forEach((key, text) -> assertThat(placeholders(text.toString()))
                .as("%s in %s", key, name)
                .isEqualTo(placeholders(english.getProperty(key.toString()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_ur", "messages_ps"})
    void no_english_is_left_over(String name) {
        bundle(name).forEach((key, text) -> {
            if (!SAME_EVERYWHERE.contains(key)) {
                assertThat(text.toString()).as("%s in %s", key, name).doesNotContainPattern(LATIN_WORD);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_ur", "messages_ps"})
    void texts_are_set_like_print_and_carry_no_markup(String name) {
        bundle(name).forEach((key, text) -> assertThat(text.toString())
                .as("%s in %s", key, name)
                .isNotBlank()
                .doesNotContain("'", "\"", "<", ">", "  ", "TODO"));
    }

    static Stream<String> said() {
        return Stream.of(
                        Stream.of(QuestionReading.Kind.values()).map(kind -> "Reading." + kind),
                        Stream.of(QuestionReading.Matter.values()).map(matter -> "Remark." + matter),
                        Stream.of(Emptiness.Reason.values()).map(reason -> "Emptiness." + reason),
                        Stream.of(Emptiness.Change.values()).map(change -> "Widening." + change),
                        Stream.of(Sort.values()).map(order -> "Sort." + order))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("said")
    void all_that_the_index_tells_has_words(String key) {
        assertThat(bundle("messages")).containsKey(key);
    }

    /** Whatever is downloaded was made by the house: hidden data and what is withheld were taken out. */
    @ParameterizedTest
    @CsvSource({"messages, copy", "messages_ur, نقل", "messages_ps, کاپ"})
    void what_is_published_is_called_a_copy(String name, String copy) {
        for (var key : List.of("request.textHint", "RedactedCopy.NOT_NEEDED", "accessibility.limits.1")) {
            assertThat(bundle(name).getProperty(key)).as("%s in %s", key, name).contains(copy);
        }
    }

    @Test
    void english_does_not_depend_on_the_language_of_the_machine() {
        assertThat(bundle("messages_en")).isEmpty();
    }
}
