package org.maloomat.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maloomat.disclosure.DisclosureCheck.Problem;
import org.maloomat.disclosure.DisclosureCheck.Trouble;

/** Tables as departments write them, read row by row; the counts are invented. */
class DisclosureCheckTest {
    private static final List<String> RAPE_BY_DISTRICT = List.of("Rape cases by district, 2025");

    private static List<List<String>> file(String... rows) {
        return Arrays.stream(rows).map(row -> List.of(row.split(";", -1))).toList();
    }

    private static List<Problem> problems(List<List<String>> file, List<String> about) {
        return new DisclosureCheck(file, about)
                .troubles().stream().map(Trouble::problem).toList();
    }

    private static final List<List<String>> DISTRICTS = file(
            "District;Registered;Decided;Total",
            "Swat;31;12;43",
            "Mardan;24;4;28",
            "Kohat;18;11;29",
            "Total;73;27;100");

    @Test
    void a_small_count_of_survivors_in_a_district_stands_in_the_way() {
        assertThat(new DisclosureCheck(DISTRICTS, RAPE_BY_DISTRICT).troubles())
                .containsExactly(new Trouble(Problem.SMALL_COUNT, 3, 3, "Mardan | 24 | 4 | 28", false));
    }

    @Test
    void it_is_withheld_with_all_that_would_tell_it_and_then_nothing_stands_in_the_way() {
        var withheld =
                new DisclosureCheck(DISTRICTS, RAPE_BY_DISTRICT).withheld().orElseThrow();

        assertThat(withheld)
                .containsExactlyElementsOf(file(
                        "District;Registered;Decided;Total",
                        "Swat;31;12;43",
                        "Mardan;c;c;28",
                        "Kohat;c;c;29",
                        "Total;73;27;100"));
        assertThat(problems(withheld, RAPE_BY_DISTRICT)).isEmpty();
    }

    @Test
    void posts_money_and_training_are_shown_as_they_are() {
        var posts = file("District;Sanctioned posts;Filled", "Swat;4;2", "Mardan;3;1");
        assertThat(problems(posts, List.of("Women officers trained in cases of sexual violence")))
                .isEmpty();
    }

    @Test
    void people_stand_behind_numbers_of_which_nothing_is_known() {
        assertThat(problems(file("Swat;2", "Mardan;30"), List.of())).containsExactly(Problem.SMALL_COUNT);
    }

    @Test
    void a_table_of_the_whole_province_shows_more() {
        var province = file("Offence;2025", "FIRs of kidnapping;3", "FIRs of murder;40");
        assertThat(problems(province, List.of("FIRs in the province of Khyber Pakhtunkhwa")))
                .isEmpty();
        assertThat(problems(province, List.of("FIRs in Swat"))).containsExactly(Problem.SMALL_COUNT);
    }

    @Test
    void survivors_by_police_station_or_month_are_not_published_at_all() {
        var months = file("Month;Rape cases", "January;40", "February;50");
        assertThat(problems(months, List.of())).containsExactly(Problem.TOO_FINE);
        assertThat(new DisclosureCheck(months, List.of()).withheld()).isEmpty();
    }

    @Test
    void a_single_withheld_count_beside_its_sum_is_no_secret() {
        var byHand = file("District;Rape;Murder;Total", "Swat;<10;20;24", "Kohat;30;40;70");
        assertThat(problems(byHand, List.of())).containsExactly(Problem.TOLD_BY_SUMS);
    }

    @Test
    void sums_that_do_not_add_up_are_not_understood() {
        var wrong = file("District;Rape", "Swat;3", "Mardan;4", "Total;9");
        assertThat(problems(wrong, List.of())).containsExactly(Problem.NOT_UNDERSTOOD);
        assertThat(new DisclosureCheck(wrong, List.of()).withheld()).isEmpty();
    }

    @Test
    void the_digits_words_and_directions_of_urdu_are_read() {
        var urdu = file("ضلع;زیادتی کے مقدمات", "سوات;۳", "مردان;۲۴", "کل;۲۷");
        assertThat(problems(urdu, List.of())).containsExactly(Problem.SMALL_COUNT);
        assertThat(new DisclosureCheck(urdu, List.of())
                        .withheld()
                        .orElseThrow()
                        .get(1)
                        .get(1))
                .isEqualTo("<10");
    }

    @Test
    void serial_numbers_and_years_are_no_counts() {
        var file = file("S.No;District;Year;Rape", "1;Swat;2024;31", "2;Mardan;2024;28", "3;Kohat;2025;15");
        assertThat(problems(file, List.of())).isEmpty();
    }

    @Test
    void shares_go_with_the_counts_of_which_they_are_made() {
        var file = file("District;Rape;Murder;Share", "Swat;4;40;9.1%", "Kohat;20;20;50%");
        var withheld = new DisclosureCheck(file, List.of()).withheld().orElseThrow();
        assertThat(withheld.get(1)).containsExactly("Swat", "<10", "40", "c");
        assertThat(withheld.get(2)).containsExactly("Kohat", "20", "20", "50%");
    }

    @Test
    void the_last_row_may_be_a_sum_without_saying_so() {
        var file = file("District;Rape", "Swat;4", "Mardan;24", "Kohat;30", "Dir;42", "Province;100");
        var withheld = new DisclosureCheck(file, List.of()).withheld().orElseThrow();
        assertThat(withheld.get(1).get(1)).isEqualTo("<10");
        assertThat(withheld.stream().skip(2).map(row -> row.get(1))).contains("c");
    }

    @Test
    void every_table_of_a_file_is_looked_at() {
        var file = file("Posts filled", "Swat;2", "Dir;3", "", "Rape cases", "District;2025", "Swat;3");
        assertThat(new DisclosureCheck(file, List.of()).troubles())
                .extracting(Trouble::row)
                .containsExactly(7);
    }

    @Test
    void prose_and_empty_files_hold_no_counts() {
        assertThat(problems(file("A note;without numbers", "", "Another"), List.of()))
                .isEmpty();
        assertThat(problems(List.of(), List.of())).isEmpty();
    }
}
