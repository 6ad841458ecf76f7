package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.index.lucene.IndexFixtures.aDocument;
import static org.maloomat.index.lucene.IndexFixtures.aRequest;
import static org.maloomat.index.lucene.IndexFixtures.aText;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.index.Completion;
import org.maloomat.index.DocumentHit;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.Snippet;

/** One thing written in several ways: codes, compounds, amounts and dates. */
class WaysOfWritingTest {

    @TempDir
    private Path folder;

    private LuceneSearchIndex index;

    @BeforeEach
    void open() {
        index = LuceneSearchIndex.open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BPS17 | BPS-17 | BPS 17 | BPS‑17 | BPS–17 | BPS۱۷ | BPS-۱۷ | bps 17",
                "GBVMIS2021 | GBVMIS-2021 | GBVMIS 2021",
                "covid19 | Covid-19 | COVID 19",
                "50kg | 50 kg | 50-kg | ۵۰ kg",
                "F16A | F-16A | F 16-A",
                "co-ordination | coordination | co‑ordination | co‐ordination | co\u00ADordination",
                "check-post | checkpost",
                "e-mail | email",
                "re-instatement | reinstatement",
                "دار-الامان | دارالامان",
                "4735921 | 47,35,921 | 4,735,921 | ۴۷٬۳۵٬۹۲۱ | ۴،۷۳۵،۹۲۱ | ٤٬٧٣٥٬٩٢١ | ۴۷۳۵۹۲۱",
                "1,25,000 | 125,000 | 125000 | ۱۲۵٬۰۰۰",
                "47,35,921.50 | 4735921.50 | 4,735,921.50 | ۴۷۳۵۹۲۱٫۵۰",
                "05/03/2024 | 05.03.2024 | 05-03-2024 | 5/3/2024 | 5.3.2024 | ۰۵/۰۳/۲۰۲۴ | ۵؍۳؍۲۰۲۴ | 05‑03‑2024 | 5-03-2024",
                "5/3/24 | 05-03-24 | 05.03.24",
                "2024-03-05 | 2024/03/05 | 2024.3.5"
            })
    void each_way_finds_each_other_bare_and_in_a_phrase(String ways) {
        var all = ways.split(" \\| ");
        for (var written : all) {
            index.removeAll();
            index.put(aText("KP-1", "Those for " + written + " officers, listed"));
            index.commit(1);
            assertThat(Arrays.stream(all).filter(asked -> !finds(asked)))
                    .as("asked for %s", written)
                    .isEmpty();
            assertThat(Arrays.stream(all).filter(asked -> !finds("\"for " + asked + " officers\"")))
                    .as("asked as a phrase for %s", written)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GBVMIS2021      | GBVMIS2019
            GBVMIS2021      | GBVMYS2021
            GBVMIS2021      | GBVMIS was begun in 2021
            BPS17           | BPS 18 and 17 others
            BPS17           | BPS-117
            BPS1            | BPS-17
            4735921         | 4,735,922
            47,35,921       | 47 of 35 and 921
            05/03/2024      | 2024-03-05
            05/03/2024      | 03/05/2024
            05/03/2024      | 05/03/2023
            05/03/2024      | 15/03/2024
            05/03/2024      | 5 desks and 3 kits in 2024
            coordination    | co and ordination
            376A            | 376-B
            000123          | 123
            "co ordination committee" | coordination of a committee
            """)
    void what_is_written_otherwise_is_something_else(String asked, String written) {
        index.put(aText("KP-1", written));
        index.commit(1);
        assertThat(finds(asked)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            BPS             | Officers in BPS-17
            17              | Officers in BPS-17
            coordinating    | They co-ordinated it
            co-ordinating   | They coordinated it
            "کے دار-الامان" | پشاور کے دارالامان
            1300-cc         | A car of 1300cc
            ordination      | The co-ordination committee
            legal           | A medico-legal report
            "medico legal"  | A medico-legal report
            376             | u/s 376/34
            GBVMIS20*       | GBVMIS2021
            GBVMIS20*       | GBVMIS-2021
            bps1*           | BPS 17
            47,35,921       | Rs. 47,35,921/-, paid
            1,250,000       | 1,250,000, and more
            coordination    | the coordi-⏎nation of it
            """)
    void parts_and_beginnings_are_found(String asked, String written) {
        index.put(aText("KP-1", written.replace('⏎', '\n')));
        index.commit(1);
        assertThat(finds(asked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            BPS17           | Officers in BPS-17 or so      | Officers in [BPS]-[17] or so
            BPS 17          | Officers in BPS17 or so       | Officers in [BPS17] or so
            coordination    | The co-ordination committee   | The [co-ordination] committee
            co-ordination   | The coordination committee    | The [coordination] committee
            co-ordination   | The co-ordination committee   | The [co-ordination] committee
            "for coordination in" | Committee for co-ordination in Swat | Committee [for] [co-ordination] [in] Swat
            4735921         | Rs. 47,35,921/- paid          | Rs. [47,35,921]/- paid
            5/3/2024        | On 05.03.2024 in Swat         | On [05].[03].[2024] in Swat
            """)
    void marks_cover_the_words_as_they_are_written(String asked, String written, String marked) {
        index.put(aRequest("KP-1", "Subject", written, null));
        index.commit(1);
        assertThat(marked(hit(asked).snippet())).isEqualTo(marked);
    }

    @Test
    void a_code_is_completed_whole() {
        index.put(aText("KP-1", "Records of GBVMIS2021"));
        index.put(aText("KP-2", "Records of GBVMIS-2019"));
        index.commit(1);
        assertThat(index.complete("gbvmis20", "KP", 5)).containsExactly(new Completion("GBVMIS2021", 1));
        assertThat(index.complete("gbvm", "KP", 5))
                .extracting(Completion::words)
                .contains("GBVMIS2021");
    }

    @Test
    void pages_with_the_word_itself_stand_before_pages_with_its_sound_or_another_form() {
        var pages = new String[1_200];
        Arrays.fill(pages, "Nothing of interest.");
        Arrays.fill(pages, 0, 5, "tashadud of the district, GBVMIS2019");
        pages[5] = "تشدد";
        pages[1_198] = "tashaddud and GBVMIS2021";
        index.put(aText("KP-1", "Stock", List.of(aDocument("d1", pages))));
        index.commit(1);
        assertThat(pagesOf("tashaddud")).startsWith(1_199).hasSize(3);
        assertThat(pagesOf("GBVMIS2021")).containsExactly(1_199);
        assertThat(pagesOf("GBVMIS-2021").get(0)).isEqualTo(1_199);
    }

    @Test
    void the_snippet_of_a_deep_hit_comes_from_where_the_word_is() {
        var deep = "This sentence fills. ".repeat(150_000) + "Here the needle lies. " + "More of it. ".repeat(1_000);
        index.put(aRequest("KP-1", "Subject", deep, null));
        index.put(aText("KP-2", "Subject", List.of(aDocument("d1", deep))));
        index.commit(1);
        var hits = index.search(SearchQuery.of("needle")).hits();
        assertThat(hits.stream().flatMap(WaysOfWritingTest::passages).filter(Snippet::isHighlighted))
                .hasSize(2)
                .allSatisfy(passage -> assertThat(marked(passage)).contains("Here the [needle] lies."));
    }

    @Test
    void the_snippet_shows_the_word_itself_rather_than_its_sound() {
        var text = "Here is tashadud. " + "This sentence fills. ".repeat(50) + "Here is tashaddud in its own spelling.";
        index.put(aRequest("KP-1", "Subject", text, null));
        index.commit(1);
        assertThat(marked(hit("tashaddud").snippet())).contains("Here is [tashaddud] in its own spelling.");
    }

    private List<Integer> pagesOf(String asked) {
        return hit(asked).documents().stream().map(DocumentHit::page).toList();
    }

    private static Stream<Snippet> passages(SearchHit hit) {
        return Stream.concat(Stream.of(hit.snippet()), hit.documents().stream().map(DocumentHit::snippet));
    }

    private SearchHit hit(String asked) {
        return index.search(SearchQuery.of(asked)).hits().get(0);
    }

    private boolean finds(String asked) {
        return index.search(SearchQuery.of(asked)).total() == 1;
    }

    private static String marked(Snippet snippet) {
        return snippet.parts().stream()
                .map(part -> part.highlighted() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining())
                .strip();
    }
}
