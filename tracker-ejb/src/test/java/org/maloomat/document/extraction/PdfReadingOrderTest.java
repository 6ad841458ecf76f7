package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred lines of Urdu and Pashto with numbers, dates, brackets and Latin names, as two programs print them. */
class PdfReadingOrderTest {
    private static final Path FILES = Path.of("src/test/resources/org/maloomat/document/extraction/lines");

    private static List<String> lines(List<String> pages) {
        return pages.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium.pdf", "libreoffice.pdf"})
    void printed_lines_are_read_as_they_were_typed(String name) throws IOException {
        var typed = Files.readAllLines(FILES.resolve("lines.txt"));

        assertThat(lines(ReaderFixture.reader().open(FILES.resolve(name), "pdf").pages()))
                .isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium.pdf", "libreoffice.pdf"})
    void the_words_to_be_redacted_stand_in_the_same_order(String name) throws IOException {
        var first = ReaderFixture.reader().words(FILES.resolve(name), 1).get(0);
        var words = first.list().stream().map(PageWord::text).limit(40).toList();

        assertThat(words)
                .isEqualTo(Files.readAllLines(FILES.resolve("lines.txt")).stream()
                        .flatMap(line -> List.of(line.split(" ")).stream())
                        .limit(40)
                        .toList());
    }
}
