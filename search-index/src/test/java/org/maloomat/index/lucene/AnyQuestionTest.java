package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.index.lucene.IndexFixtures.aText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.Snippet;
import org.maloomat.index.Sort;

class AnyQuestionTest {

    private static final String BIDI_CONTROLS = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

    private static Path folder;
    private static LuceneSearchIndex index;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("any-question");
        index = LuceneSearchIndex.open(folder);
        index.put(aText(
                "KP-1",
                "Kits u/s 376-A دفعہ ۳۷۶ عورتوں کے مقدمات",
                List.of(IndexFixtures.aDocument("d", "د ښځو حقونه"))));
        index.commit(1);
    }

    @AfterContainer
    static void close() throws IOException {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 300)
    void no_words_ever_throw(@ForAll("questions") String words) {
        assertThat(index.search(SearchQuery.of(words)).total()).isBetween(0L, 2L);
        assertThat(index.similar(words, "KP", 3)).hasSizeLessThan(3);
    }

    @Property(tries = 100)
    void no_filter_page_or_order_ever_throws(
            @ForAll String value, @ForAll FacetName facet, @ForAll Sort sort, @ForAll int page, @ForAll int size) {
        var query = new SearchQuery("kits", null, Map.of(facet, Set.of(value)), null, null, sort, page, size);
        assertThat(index.search(query).total()).isBetween(0L, 2L);
    }

    @Example
    void a_question_of_many_long_words_with_many_meanings_is_answered() {
        for (var word : List.of(
                "FIR ",
                "ریپ ",
                "dar ul aman ",
                "عورتوںعورتوںعورتوںعورتوں ",
                "domestic violence ",
                "\"a b\" OR ",
                "-x ",
                "a* ")) {
            assertThat(index.search(SearchQuery.of(word.repeat(10_000))).total())
                    .isBetween(0L, 2L);
            assertThat(index.similar(word.repeat(10_000), "KP", 3)).hasSizeLessThan(3);
        }
    }

    @Property(tries = 80)
    void any_text_can_be_indexed_and_its_snippet_is_part_of_it(@ForAll("questions") String text) {
        index.put(IndexFixtures.aRequest("ANY", text, text, text));
        index.commit(2);
        var hits = index.search(SearchQuery.of(text)).hits();
        for (var hit : hits) {
            if (hit.key().equals("ANY") && hit.snippet().isHighlighted()) {
                assertThat(text.replaceAll("\\p{Cs}", "\ufffd").replaceAll(BIDI_CONTROLS, ""))
                        .contains(hit.snippet().parts().stream()
                                .map(Snippet.Part::text)
                                .reduce("", String::concat));
            }
        }
    }

    @Provide
    Arbitrary<String> questions() {
        var piece = Arbitraries.of(
                "\"",
                "-",
                "OR",
                " ",
                "*",
                "|",
                "kits",
                "376",
                "-A",
                "u/s",
                "(",
                ")",
                "~",
                ":",
                "title:",
                "district:",
                "year:2025",
                "from:",
                "section:",
                "ت پ",
                "دفعہ",
                "عورتوں",
                "ښځو",
                "\u200c",
                "\u202e",
                "\u200f",
                "ـ",
                "\ud800",
                "\udc00",
                "\u0000",
                "<script>",
                "FIR",
                "ایف آئی آر",
                "dir",
                "۳۷۶",
                "الف",
                "'s",
                ".",
                "F.I.R",
                "1,000",
                "\ufdfa",
                "İ",
                "ß",
                "٫",
                "domestic",
                "violence",
                "*",
                "?",
                "\\",
                "[",
                "AND",
                "NOT");
        return Arbitraries.oneOf(
                piece.list().ofMaxSize(25).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(60));
    }
}
