package org.maloomat.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page and style sheet of the web application keeps to, read from the sources. */
class PageSourcesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final int PUBLIC_STYLE_BYTES = 16_000;
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?m)(^|[\\s;{])(left|right|margin-left|margin-right|padding-left|padding-right|border-left|border-right)\\s*:"
                    + "|(float|text-align|clear)\\s*:\\s*(left|right)");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^{}'\"]|'[^']*'|\"[^\"]*\")*}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern FIXED_KEY = Pattern.compile("msg\\['([^']+)']");

    /** A language declared for what somebody wrote; that of a page, a choice of languages or a letter is what the house wrote in. */
    private static final Pattern DECLARED_LANGUAGE = Pattern.compile(
            "(?:lang|dir)=\"#\\{(?!page\\.|language\\.|lettersView\\.)(?:[\\w.]+\\.language\\.(?:tag|direction)\\(\\)|[\\w.]+\\.language)}");

    static Stream<Path> pages() {
        return files(".xhtml");
    }

    static Stream<Path> styles() {
        return files(".css");
    }

    private static Stream<Path> files(String ending) {
        try (var all = Files.walk(WEBAPP)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void a_style_sheet_knows_no_left_and_no_right(Path style) {
        assertThat(read(style)).doesNotContainPattern(PHYSICAL);
    }

    @Test
    void the_public_style_sheet_stays_small() {
        assertThat(WEBAPP.resolve("resources/css/public.css").toFile().length())
                .isLessThanOrEqualTo(PUBLIC_STYLE_BYTES);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_holds_no_style_and_no_unescaped_text(Path page) {
        assertThat(read(page)).doesNotContain(" style=", "escape=\"false\"", "<style", "javascript:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_somebody_wrote_stands_in_the_language_of_its_letters(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern(DECLARED_LANGUAGE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_takes_its_words_from_the_messages(Path page) {
        var text = TAG.matcher(EXPRESSION.matcher(read(page)).replaceAll("")).replaceAll(" ");
        assertThat(text.replaceAll("&[a-z]+;", "")).doesNotContainPattern(LETTERS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_asks_only_for_messages_that_exist(Path page) {
        var messages = ResourceBundle.getBundle("messages", Locale.ENGLISH);
        List<String> missing = FIXED_KEY
                .matcher(read(page))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !messages.containsKey(key))
                .toList();
        assertThat(missing).isEmpty();
    }
}
