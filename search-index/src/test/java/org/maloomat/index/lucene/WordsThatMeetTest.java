package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.index.lucene.IndexFixtures.aText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maloomat.index.SearchQuery;

class WordsThatMeetTest {

    @TempDir
    static Path folder;

    private static LuceneSearchIndex index;

    @BeforeAll
    static void open() {
        index = LuceneSearchIndex.open(folder.resolve("index"));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<Arguments> pairs() throws IOException {
        try (var file =
                WordsThatMeetTest.class.getResourceAsStream("/org/maloomat/index/language/urdu_search_pairs.json")) {
            var json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(
                    "\"id\": \"(\\w+)\",\\s*\"query\": \"([^\"]*)\",\\s*\"doc\": \"([^\"]*)\",\\s*\"should_match\": (true|false)")
                    .matcher(json)
                    .results()
                    .map(pair -> Arguments.of(
                            pair.group(2), pair.group(3), pair.group(4).equals("true")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @MethodSource("pairs")
    void the_published_pairs_hold(String query, String text, boolean meets) {
        assertThat(finds(query, text)).isEqualTo(meets);
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvFileSource(resources = "/org/maloomat/index/language/meetings.csv", delimiter = '|')
    void so_do_our_own(String query, String text, boolean meets) {
        assertThat(finds(query, text)).isEqualTo(meets);
    }

    private static boolean finds(String query, String text) {
        index.removeAll();
        index.put(aText("KP-1", text));
        index.commit(1);
        return index.search(SearchQuery.of(query)).total() == 1;
    }
}
