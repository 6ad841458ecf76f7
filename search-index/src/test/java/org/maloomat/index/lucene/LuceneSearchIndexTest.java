package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.maloomat.index.lucene.IndexFixtures.aDocument;
import static org.maloomat.index.lucene.IndexFixtures.aRequest;
import static org.maloomat.index.lucene.IndexFixtures.aText;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maloomat.index.Completion;
import org.maloomat.index.DocumentHit;
import org.maloomat.index.Emptiness;
import org.maloomat.index.FacetCount;
import org.maloomat.index.FacetName;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.IndexedDocument;
import org.maloomat.index.IndexedNames;
import org.maloomat.index.IndexedPage;
import org.maloomat.index.IndexedText;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchIndex;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.SimilarText;
import org.maloomat.index.Snippet;
import org.maloomat.index.Sort;

class LuceneSearchIndexTest {

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = LuceneSearchIndex.open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_new_index_has_applied_nothing_and_finds_nothing() {
        assertThat(index.appliedUpTo()).isZero();
        assertThat(index.size()).isZero();
        var page = index.search(SearchQuery.of("anything"));
        assertThat(page.total()).isZero();
        assertThat(page.facets()).containsOnlyKeys(FacetName.values());
    }

    @Test
    void what_was_put_is_found_after_the_commit_and_not_before() {
        index.put(aText("KP-1", "Forensic kits in stock"));
        assertThat(keys("forensic")).isEmpty();
        index.commit(7);
        assertThat(keys("forensic")).containsExactly("KP-1");
        assertThat(index.appliedUpTo()).isEqualTo(7);
    }

    @Test
    void putting_a_key_again_replaces_its_text_and_its_pages() {
        index.put(aText("KP-1", "Kits", List.of(aDocument("d1", "serology", "toxicology"))));
        index.commit(1);
        index.put(aText("KP-1", "Vehicles", List.of(aDocument("d1", "petrol"))));
        index.commit(2);
        assertThat(index.size()).isEqualTo(1);
        assertThat(keys("toxicology")).isEmpty();
        assertThat(keys("petrol")).containsExactly("KP-1");
    }

    @Test
    void a_withdrawn_text_is_not_found_by_any_search_after_the_commit() {
        index.put(aText("KP-1", "Kits", List.of(aDocument("d1", "a canary sang"))));
        index.put(aText("KP-2", "Vehicles"));
        index.commit(1);
        index.remove("KP-1");
        index.commit(2);
        assertThat(keys("canary")).isEmpty();
        assertThat(keys("")).containsExactly("KP-2");
        assertThat(index.similar("kits", "KP", 5)).isEmpty();
    }

    @Test
    void uncommitted_changes_are_gone_after_a_restart_and_the_number_stays_with_the_texts() {
        index.put(aText("KP-1", "Kits"));
        index.commit(5);
        index.put(aText("KP-2", "Kits"));
        index.close();
        open();
        assertThat(index.appliedUpTo()).isEqualTo(5);
        assertThat(keys("kits")).containsExactly("KP-1");
    }

    @Test
    void an_emptied_index_forgets_its_texts() {
        index.put(aText("KP-1", "Kits"));
        index.commit(5);
        index.removeAll();
        index.commit(0);
        assertThat(index.size()).isZero();
        assertThat(index.appliedUpTo()).isZero();
        assertThat(index.search(SearchQuery.of("kits")).total()).isZero();
    }

    @Test
    void a_second_process_is_told_that_the_folder_is_in_use() {
        assertThatThrownBy(() -> LuceneSearchIndex.open(folder.resolve("index")))
                .isInstanceOf(IndexUnavailable.class)
                .hasMessageContaining("in use by another process");
    }

    @Test
    void a_closed_index_says_so() {
        index.close();
        assertThatThrownBy(() -> index.search(SearchQuery.of("x"))).isInstanceOf(IndexUnavailable.class);
        assertThatThrownBy(() -> index.put(aText("KP-1", "x"))).isInstanceOf(IndexUnavailable.class);
        index.close();
    }

    @Test
    void a_request_counts_once_however_many_pages_match_and_opens_at_the_right_ones() {
        index.put(aText(
                "KP-1",
                "Stock",
                List.of(
                        aDocument("d1", "Contents", "kits were received", "kits from Lahore in storage"),
                        aDocument("d2", "nothing here"))));
        index.commit(1);
        var page = index.search(SearchQuery.of("kits lahore"));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.hits().get(0).documents())
                .extracting(DocumentHit::id, DocumentHit::page)
                .containsExactly(tuple("d1", 3), tuple("d1", 2));
        assertThat(marked(page.hits().get(0).documents().get(0).snippet()))
                .isEqualTo("[kits] from [Lahore] in storage");
    }

    @Test
    void words_may_stand_on_different_pages_but_a_phrase_may_not() {
        index.put(aText("KP-1", "Stock", List.of(aDocument("d1", "all female", "officers trained"))));
        index.commit(1);
        assertThat(keys("female officers")).containsExactly("KP-1");
        assertThat(keys("\"female officers\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FIR                | مقدمہ نمبر ۱۲ درج ہوا       | [مقدمہ] نمبر ۱۲ درج ہوا
            عورتوں             | ہر عورت کا حق              | ہر [عورت] کا حق
            376-A              | دفعہ 376A کے تحت           | دفعہ [376A] کے تحت
            cases              | One case, two CASES.      | One [case], two [CASES].
            "two cases"        | One case, two CASES.      | One case, [two] [CASES].
            gharelu            | گھریلو تشدد                | [گھریلو] تشدد
            invest*            | Under investigation now   | Under [investigation] now
            مقدمہ               | مُقَدَّمہ درج                | [مُقَدَّمہ] درج
            <b>                | a <b>bold</b> claim       | a <[b]>bold</[b]> claim
            """)
    void the_words_found_are_marked_as_they_stand(String query, String text, String expected) {
        index.put(aRequest("KP-1", "Subject", text, null));
        index.commit(1);
        assertThat(marked(index.search(SearchQuery.of(query)).hits().get(0).snippet()))
                .isEqualTo(expected);
    }

    @Test
    void the_snippet_comes_from_the_answer_when_the_words_stand_there() {
        index.put(aRequest("KP-1", "Subject", "How many desks?", "There are nine counters."));
        index.commit(1);
        assertThat(marked(index.search(SearchQuery.of("counters")).hits().get(0).snippet()))
                .contains("[counters]");
    }

    @Test
    void a_long_text_gives_a_short_passage_around_the_word() {
        var text = "filler word ".repeat(500) + "needle " + "more of it ".repeat(500);
        index.put(aRequest("KP-1", "Subject", text, null));
        index.commit(1);
        var snippet = index.search(SearchQuery.of("needle")).hits().get(0).snippet();
        assertThat(marked(snippet)).contains("[needle]");
        assertThat(snippet.text().length()).isLessThan(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kits                     | A B
            kits lahore              | B
            kits -lahore             | A
            lahore OR vehicles       | B C
            kits lahore OR peshawar  | A B
            "kits in lahore"         | B
            "lahore kits"            |
            -kits                    | C
            -"kits in lahore"        | A C
            "kits                    | A B
            OR kits                  | A B
            kits OR                  | A B
            kits AND                 | A B
            -                        |
            ?!                       |
            the of                   |
            lah*                     | B
            the kits                 | A B
            title:kits               |
            """)
    void a_question_is_understood(String query, String expected) {
        index.put(aText("A", "Kits in Peshawar"));
        index.put(aText("B", "Kits in Lahore"));
        index.put(aText("C", "Vehicles bought"));
        index.commit(1);
        assertThat(keys(query)).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void a_facet_does_not_shrink_its_own_counts_but_those_of_the_others() {
        fill();
        var page = index.search(SearchQuery.of("report").with(FacetName.DISTRICT, "SWAT"));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.facets().get(FacetName.DISTRICT))
                .containsExactlyInAnyOrder(new FacetCount("PESHAWAR", 2), new FacetCount("SWAT", 1));
        assertThat(page.facets().get(FacetName.PUBLIC_BODY)).containsExactly(new FacetCount("HEALTH", 1));
    }

    @Test
    void two_values_of_a_facet_are_either_and_two_facets_are_both() {
        fill();
        var either = SearchQuery.of("report").with(FacetName.DISTRICT, "SWAT").with(FacetName.DISTRICT, "PESHAWAR");
        assertThat(index.search(either).total()).isEqualTo(3);
        assertThat(index.search(either.with(FacetName.PUBLIC_BODY, "HEALTH")).total())
                .isEqualTo(1);
        assertThat(index.search(either.with(FacetName.YEAR, "1999")).total()).isZero();
    }

    @Test
    void collections_never_mix_in_hits_or_counts() {
        fill();
        index.put(aText("T-1", "TORONTO", "Report", "CITY", "TORONTO", null, List.of()));
        index.commit(2);
        assertThat(index.search(SearchQuery.of("report")).total()).isEqualTo(3);
        assertThat(index.search(SearchQuery.of("report")).facets().get(FacetName.PUBLIC_BODY))
                .extracting(FacetCount::value)
                .doesNotContain("CITY");
        assertThat(index.search(SearchQuery.of("report").in("TORONTO")).total()).isEqualTo(1);
        assertThat(index.similar("report", "TORONTO", 9))
                .extracting(SimilarText::key)
                .containsExactly("T-1");
    }

    @Test
    void dates_bound_on_both_sides_inclusive() {
        fill();
        var january = SearchQuery.of("").between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
        assertThat(index.search(january).hits()).extracting(SearchHit::key).containsExactly("A");
        assertThat(index.search(SearchQuery.of("").between(LocalDate.of(2026, 1, 1), null))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void newest_and_oldest_are_each_others_reverse() {
        fill();
        assertThat(index.search(SearchQuery.of("report").sortedBy(Sort.NEWEST)).hits())
                .extracting(SearchHit::key)
                .containsExactly("C", "B", "A");
        assertThat(index.search(SearchQuery.of("report").sortedBy(Sort.OLDEST)).hits())
                .extracting(SearchHit::key)
                .containsExactly("A", "B", "C");
    }

    @Test
    void texts_of_one_day_are_sorted_by_the_instant_of_publication() {
        var morning = Instant.parse("2026-03-01T04:00:00Z");
        for (int minute : new int[] {30, 10, 50, 20, 40}) {
            var at = morning.plusSeconds(60L * minute);
            var day = LocalDate.of(2026, 3, 1);
            index.put(aText("M" + minute, "KP", "Report", "KP-POLICE-CPO", "PESHAWAR", day, at, List.of()));
        }
        index.commit(1);
        var newest =
                index.search(SearchQuery.of("report").sortedBy(Sort.NEWEST)).hits();
        assertThat(newest).extracting(SearchHit::key).containsExactly("M50", "M40", "M30", "M20", "M10");
        assertThat(newest.get(0).sortedAt()).isEqualTo(morning.plusSeconds(3_000));
        assertThat(index.search(SearchQuery.of("report").sortedBy(Sort.OLDEST)).hits())
                .extracting(SearchHit::key)
                .containsExactly("M10", "M20", "M30", "M40", "M50");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void paging_to_the_last_page_neither_repeats_nor_skips(Sort sort) {
        for (int i = 0; i < 253; i++) {
            index.put(aText("KP-" + i, "Report"));
        }
        index.commit(1);
        var seen = new ArrayList<String>();
        for (int page = 1; page <= 26; page++) {
            var answer = index.search(SearchQuery.of("report").sortedBy(sort).page(page, 10));
            assertThat(answer.total()).isEqualTo(253);
            answer.hits().forEach(hit -> seen.add(hit.key()));
        }
        assertThat(seen).hasSize(253).doesNotHaveDuplicates();
        assertThat(index.search(SearchQuery.of("report").page(27, 10)).hits()).isEmpty();
        assertThat(index.search(SearchQuery.of("report").page(Integer.MAX_VALUE, 100))
                        .total())
                .isEqualTo(253);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void deep_pages_and_marks_give_the_same_order_as_first_pages(Sort sort) {
        for (int i = 0; i < 1_500; i++) {
            var day = LocalDate.of(2025, 1, 1).plusDays(i % 40);
            index.put(aText("KP-" + i, "KP", "Report " + "kit ".repeat(i % 5), "B", "D", day, List.of()));
        }
        index.commit(1);
        for (var words : List.of("report", "report kit", "\"report kit\"", "kit*", "")) {
            assertSameOrder(SearchQuery.of(words).sortedBy(sort).withOnly());
        }
    }

    private void assertSameOrder(SearchQuery plain) {
        var byNumber = new ArrayList<String>();
        for (int page = 1; page <= 15; page++) {
            index.search(plain.page(page, 100)).hits().forEach(hit -> byNumber.add(hit.key()));
        }
        var byMark = new ArrayList<String>();
        Optional<String> mark = Optional.of("");
        while (mark.isPresent()) {
            var page = index.search(plain.page(1, 70).after(mark.get()));
            page.hits().forEach(hit -> byMark.add(hit.key()));
            mark = page.next();
        }
        assertThat(byNumber).hasSizeGreaterThan(1_000).doesNotHaveDuplicates().isEqualTo(byMark);
        assertThat(byNumber).hasSize((int) index.search(plain).total());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forensik kits   | forensic kits
            vehicels        | vehicles
            ہسپتالل          | ہسپتال
            forensic        |
            kitz            |
            """)
    void near_words_are_suggested_when_little_is_found(String typed, String suggestion) {
        index.put(aText("A", "Forensic kits"));
        index.put(aText("B", "Vehicles of the department"));
        index.put(aText("C", "ہسپتال کا عملہ"));
        index.commit(1);
        assertThat(index.search(SearchQuery.of(typed)).suggestion().orElse(null))
                .isEqualTo(suggestion);
    }

    @Test
    void similar_titles_are_offered_best_first() {
        index.put(aText("A", "Number of forensic kits in Swat"));
        index.put(aText("B", "Forensic kits"));
        index.put(aText("C", "Vehicles"));
        index.commit(1);
        assertThat(index.similar("how many forensic kits are there", "KP", 5))
                .extracting(SimilarText::key)
                .containsExactlyInAnyOrder("A", "B");
        assertThat(index.similar("", "KP", 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            body:police              | A B
            body:HEALTH              | C
            body:ہسپتال               | C
            district:پشاور            | A B
            district:Pishawar report | A B
            -district:swat           | A B
            topic:training           |
            year:2025                | A B
            from:2025-06             | B C
            to:2025-01-31            | A
            section:14               | C
            district:nowhere         |
            district:swat OR year:2025 | A B C
            """)
    void fields_narrow_a_question(String query, String expected) {
        fill();
        index.put(new IndexedText(
                "C",
                "KP",
                "Report three",
                null,
                null,
                "HEALTH",
                null,
                "SWAT",
                null,
                null,
                "en",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                List.of("14"),
                new IndexedNames("Hospital\nہسپتال", "Swat\nسوات", null),
                List.of(new IndexedDocument("d", "d.pdf", "PDF", List.of(new IndexedPage("scanned words", true))))));
        index.commit(2);
        assertThat(keys(query)).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
        var page = index.search(SearchQuery.of("scanned"));
        assertThat(page.facets().get(FacetName.EXEMPTION)).containsExactly(new FacetCount("14", 1));
        assertThat(page.facets().get(FacetName.DOCUMENT_KIND)).containsExactly(new FacetCount("PDF", 1));
        assertThat(page.hits().get(0).documents().get(0).machineRead()).isTrue();
    }

    @Test
    void an_empty_answer_says_why_and_what_would_widen_it() {
        assertThat(index.search(SearchQuery.of("x")).emptiness().orElseThrow().reason())
                .isEqualTo(Emptiness.Reason.NOTHING_PUBLISHED);
        fill();
        assertThat(empty(SearchQuery.of("?!")).reason()).isEqualTo(Emptiness.Reason.NOTHING_TO_LOOK_FOR);
        var unknown = empty(SearchQuery.of("report zebra"));
        assertThat(unknown.reason()).isEqualTo(Emptiness.Reason.UNKNOWN_WORDS);
        assertThat(unknown.unknownWords()).containsExactly("zebra");
        assertThat(unknown.widenings())
                .extracting(Emptiness.Widening::change, Emptiness.Widening::text, Emptiness.Widening::total)
                .containsExactly(tuple(Emptiness.Change.WITHOUT_CONDITION, "zebra", 3L));
        assertThat(empty(SearchQuery.of("report zebra okapi")).widenings())
                .extracting(Emptiness.Widening::change, Emptiness.Widening::text, Emptiness.Widening::total)
                .startsWith(tuple(Emptiness.Change.WITHOUT_CONDITION, "zebra okapi", 3L));
        var together = empty(SearchQuery.of("\"one report\""));
        assertThat(together.reason()).isEqualTo(Emptiness.Reason.UNKNOWN_WORDS);
        assertThat(together.widenings())
                .extracting(Emptiness.Widening::change)
                .containsExactly(Emptiness.Change.WORDS_APART);
        assertThat(empty(SearchQuery.of("one two")).reason()).isEqualTo(Emptiness.Reason.NEVER_TOGETHER);
        var filtered = empty(SearchQuery.of("one").with(FacetName.DISTRICT, "SWAT"));
        assertThat(filtered.reason()).isEqualTo(Emptiness.Reason.FILTERED_OUT);
        assertThat(index.search(filtered.widenings().get(0).query()).hits())
                .extracting(SearchHit::key)
                .containsExactly("A");
        assertThat(empty(SearchQuery.of("report").page(10_000_000, 100)).reason())
                .isEqualTo(Emptiness.Reason.PAST_THE_LAST_PAGE);
    }

    @Test
    void titles_complete_what_is_typed_in_their_own_spelling_and_collection() {
        index.put(aText("A", "Forensic kits"));
        index.put(aText("B", "Forensic laboratory of the Force"));
        index.put(aText("C", "د روغتون راپور"));
        index.put(aText("T", "TORONTO", "Forestry", null, null, null, List.of()));
        index.commit(1);
        assertThat(index.complete("the fore", "KP", 5)).containsExactly(new Completion("the Forensic", 2));
        assertThat(index.complete("for", "KP", 5)).extracting(Completion::words).containsExactly("Forensic", "Force");
        assertThat(index.complete("روغ", "KP", 5)).containsExactly(new Completion("روغتون", 1));
        assertThat(index.complete("f", "KP", 5)).isEmpty();
        assertThat(index.complete("kits ", "KP", 5)).isEmpty();
    }

    @Test
    void words_of_removed_texts_are_neither_completed_nor_suggested() {
        index.put(aText("KEPT", "KP", "Forensic kits", null, null, null, List.of()));
        index.put(aText("GONE", "KP", "Forensic report on Gulzarbibi", null, null, null, List.of()));
        index.put(aText("T", "TORONTO", "Forestry of Gulzartown", null, null, null, List.of()));
        index.commit(1);
        assertThat(index.complete("gulz", "KP", 5))
                .extracting(Completion::words)
                .containsExactly("Gulzarbibi");
        assertThat(index.search(SearchQuery.of("gulzarbixi OR kits")).suggestion())
                .isPresent();

        index.remove("GONE");
        index.commit(2);

        assertThat(index.complete("gulz", "KP", 5)).isEmpty();
        assertThat(index.complete("fore", "KP", 5)).containsExactly(new Completion("Forensic", 1));
        assertThat(index.search(SearchQuery.of("gulzarbixi OR kits")).suggestion())
                .isEmpty();
    }

    @Test
    void texts_that_share_rare_words_resemble_each_other() {
        index.put(aRequest("A", "Forensic kits", "serology reagents in stock", null));
        index.put(aRequest("B", "Stock of reagents", "serology", null));
        index.put(aRequest("C", "Vehicles", "petrol", null));
        index.commit(1);
        assertThat(index.similarTo("A", 5)).extracting(SimilarText::key).containsExactly("B");
        assertThat(index.similarTo("unknown", 5)).isEmpty();
    }

    @Test
    void a_copy_made_meanwhile_is_an_index_of_its_own() {
        fill();
        index.backup(folder.resolve("copy"));
        index.removeAll();
        index.commit(2);
        try (var copy = LuceneSearchIndex.open(folder.resolve("copy"))) {
            assertThat(copy.appliedUpTo()).isEqualTo(1);
            assertThat(copy.search(SearchQuery.of("report")).total()).isEqualTo(3);
        }
        assertThatThrownBy(() -> index.backup(folder.resolve("copy"))).isInstanceOf(IndexUnavailable.class);
    }

    @Test
    void a_title_shows_what_was_found_in_it_without_turning_signs() {
        index.put(aText("A", "\u202eForensic\u202c kits"));
        index.commit(1);
        var hit = index.search(SearchQuery.of("kits")).hits().get(0);
        assertThat(marked(hit.heading())).isEqualTo("Forensic [kits]");
        assertThat(hit.heading().isRightToLeft()).isFalse();
        assertThat(new Snippet(List.of(new Snippet.Part("۱۲ مقدمہ FIR", false))).isRightToLeft())
                .isTrue();
        assertThat(hit.heading().isolated()).isEqualTo("\u2068Forensic kits\u2069");
    }

    @Test
    void a_heading_is_the_whole_title() {
        var title = "Registers of shelters. " + "Who keeps them and where? ".repeat(20) + "Copies of kits.";
        index.put(aText("LONG", "KP", title, null, null, null, List.of()));
        index.put(aText("NONE", "KP", "", null, null, null, List.of()));
        index.commit(1);
        var hits = index.search(SearchQuery.of("")).hits();
        assertThat(hits).extracting(hit -> hit.heading().text()).containsExactlyInAnyOrder(title, "");
        assertThat(marked(index.search(SearchQuery.of("kits")).hits().get(0).heading()))
                .isEqualTo(title.replace("kits", "[kits]"));
    }

    private Emptiness empty(SearchQuery query) {
        var page = index.search(query);
        assertThat(page.hits()).isEmpty();
        return page.emptiness().orElseThrow();
    }

    private void fill() {
        index.put(aText("A", "KP", "Report one", "POLICE", "PESHAWAR", LocalDate.of(2025, 1, 31), List.of()));
        index.put(aText("B", "KP", "Report two", "POLICE", "PESHAWAR", LocalDate.of(2025, 6, 1), List.of()));
        index.put(aText("C", "KP", "Report three", "HEALTH", "SWAT", LocalDate.of(2026, 1, 1), List.of()));
        index.commit(1);
    }

    private List<String> keys(String words) {
        return index.search(SearchQuery.of(words)).hits().stream()
                .map(SearchHit::key)
                .toList();
    }

    private static String marked(Snippet snippet) {
        return snippet.parts().stream()
                .map(part -> part.highlighted() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining())
                .strip();
    }
}
