package org.maloomat.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;

class OrderFileTest {
    private static final Map<String, Occasion> OCCASIONS =
            Map.of("EID_UL_FITR", new Occasion("EID_UL_FITR", "Eid-ul-Fitr", "عید الفطر", "کوچنی اختر"));

    private static final List<ClosedDays> LISTS = List.of(
            ClosedDays.closed(
                    LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 12), "EID_UL_FITR", "KP", WeekPattern.FIVE),
            ClosedDays.closed(
                    LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 13), "EID_UL_FITR", "KP", WeekPattern.SIX),
            new ClosedDays(
                    LocalDate.of(2027, 3, 14),
                    LocalDate.of(2027, 3, 14),
                    null,
                    "Flood, \"relief\"; day",
                    "سیلاب",
                    null,
                    "KP",
                    "MALAKAND",
                    "SWAT",
                    "DISTRICT_ADMINISTRATION",
                    null,
                    null,
                    true,
                    null,
                    Set.of("class:HOSPITAL", "body:KP-HEALTH")));

    private static ClosureOrderDetails order(ClosureKind kind, Set<String> supersededBy) {
        return new ClosureOrderDetails(
                "ORDER-2027-03-01-1",
                kind,
                new Instrument("SO(A)1-2/2027", LocalDate.of(2027, 3, 1), "Administration Department"),
                LocalDate.of(2027, 3, 1),
                Set.of("A", "B"),
                supersededBy,
                null,
                "https://example.org/order",
                "",
                false,
                false,
                "admin",
                null,
                LISTS);
    }

    private static List<ClosedDays> read(String text) {
        return OrderFile.read(text.getBytes(UTF_8), OCCASIONS, "KP");
    }

    private static List<FieldProblem> faults(String text) {
        try {
            read(text);
        } catch (InvalidFields refusal) {
            return refusal.problems();
        }
        throw new AssertionError("taken: " + text);
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Eid\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    @Test
    void a_table_is_read_back_as_it_was_written() {
        assertThat(read(OrderFile.csv(List.of(order(ClosureKind.NOTIFIED, Set.of())))))
                .isEqualTo(LISTS);
    }

    @ParameterizedTest
    @EnumSource(LanguageTag.class)
    void a_calendar_is_read_back_as_the_same_days_in_every_language(LanguageTag language) throws IOException {
        var written = OrderFile.iCalendar(List.of(order(ClosureKind.NOTIFIED, Set.of())), OCCASIONS, language);
        try (var reader = new ICalReader(written)) {
            reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
        }
        var back = read(written);
        assertThat(back).hasSameSizeAs(LISTS);
        for (int line = 0; line < back.size(); line++) {
            assertThat(back.get(line).from()).isEqualTo(LISTS.get(line).from());
            assertThat(back.get(line).to()).isEqualTo(LISTS.get(line).to());
            assertThat(back.get(line).scope()).isEqualTo(LISTS.get(line).scope());
            assertThat(back.get(line).occasion()).isEqualTo(LISTS.get(line).occasion());
            assertThat(back.get(line).open()).isEqualTo(LISTS.get(line).open());
            assertThat(back.get(line).exempt()).isEqualTo(LISTS.get(line).exempt());
        }
    }

    @Test
    void an_order_that_was_replaced_or_withdrawn_is_in_no_calendar() {
        var replaced =
                OrderFile.iCalendar(List.of(order(ClosureKind.NOTIFIED, Set.of("NEWER"))), OCCASIONS, LanguageTag.EN);
        assertThat(replaced).doesNotContain("VEVENT");
        assertThat(OrderFile.iCalendar(List.of(order(ClosureKind.PROVISIONAL, Set.of())), OCCASIONS, LanguageTag.EN))
                .contains("STATUS:TENTATIVE");
    }

    @Test
    void a_short_table_is_enough_and_the_province_is_the_one_chosen() {
        var days = read("from;to;title_en\n2027-01-05;2027-01-06;Snow\n۲۰۲۷-۰۱-۱۰;;Snow\n");
        assertThat(days.stream().map(ClosedDays::from))
                .containsExactly(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 10));
        assertThat(days.get(1).to()).isEqualTo(LocalDate.of(2027, 1, 10));
        assertThat(days).allMatch(line -> line.province().equals("KP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;VALUE=DATE:20270310|DTEND;VALUE=DATE:20270312",
                "DTSTART;VALUE=DATE:20270310|DURATION:P2D",
                "DTSTART;TZID=Asia/Karachi:20270310T000000|DTEND;TZID=Asia/Karachi:20270312T000000",
                "DTSTART:20270309T190000Z|DTEND:20270311T190000Z",
                "DTSTART:20270310T000000|DTEND:20270312T000000",
                "DTSTART;TZID=Europe/London:20270309T190000|DURATION:P2D"
            })
    void whole_days_are_understood_in_whatever_time_zone_they_are_written(String lines) {
        assertThat(read(calendar(event(lines.split("\\|"))))).singleElement().satisfies(days -> {
            assertThat(days.from()).isEqualTo(LocalDate.of(2027, 3, 10));
            assertThat(days.to()).isEqualTo(LocalDate.of(2027, 3, 11));
            assertThat(days.titleEn()).isEqualTo("Eid");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART;VALUE=DATE:20270310|RRULE:FREQ=YEARLY, closure.file.recurring",
        "DTSTART;VALUE=DATE:20270310|RDATE;VALUE=DATE:20280310, closure.file.recurring",
        "DTSTART;VALUE=DATE:20270310|RRULE:FREQ=NONSENSE, closure.file.line",
        "DTSTART;TZID=Asia/Karachi:20270310T090000|DTEND;TZID=Asia/Karachi:20270310T130000, closure.file.partOfDay",
        "DTSTART:20270310T000000Z|DTEND:20270311T000000Z, closure.file.partOfDay",
        "DTSTART:20270310T000000, closure.file.partOfDay",
        "DTSTART;VALUE=DATE:20270310|DURATION:PT5H, closure.file.partOfDay",
        "DTSTART;TZID=Nowhere/Land:20270310T000000|DURATION:P1D, closure.file.zone",
        "DTSTART;VALUE=DATE:20270230, closure.file.noSuchDay",
        "DTSTART;VALUE=DATE:20270310|DTEND;VALUE=DATE:20270301, closure.file.backwards",
        "DTSTART;VALUE=DATE:20270310|STATUS:CANCELLED, closure.file.cancelled",
        "DTSTART;VALUE=DATE:20270310|a line without a colon, closure.file.line",
        "DTSTART:soon, closure.file.line",
        "LOCATION:Peshawar, closure.file.noStart"
    })
    void an_event_that_is_no_closure_is_refused_by_name(String lines, String key) {
        var good = "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Good\r\nDTSTART;VALUE=DATE:20270401\r\nEND:VEVENT";
        var faults = faults(calendar(good, event(lines.split("\\|"))));
        assertThat(faults).allMatch(fault -> fault.field().equals("file")).anyMatch(fault -> fault.key()
                .equals(key));
    }

    @Test
    void every_fault_of_a_calendar_is_told_at_once() {
        var faults = faults(calendar(
                event("DTSTART;VALUE=DATE:20270310", "RRULE:FREQ=YEARLY"),
                event("DTSTART;VALUE=DATE:20270230"),
                "BEGIN:VEVENT\r\nUID:9\r\nDTSTART;VALUE=DATE:20270310\r\nEND:VEVENT"));
        assertThat(faults.stream().map(FieldProblem::key))
                .containsExactly("closure.file.recurring", "closure.file.noSuchDay", "closure.file.noSummary");
        assertThat(faults.stream().map(fault -> fault.arguments().get(0))).containsExactly(1, 2, 3);
    }

    @Test
    void a_calendar_that_breaks_off_is_refused() {
        var whole = calendar(event("DTSTART;VALUE=DATE:20270310"));
        for (var cut : List.of(
                whole.substring(0, whole.indexOf("END:VCALENDAR")), whole.replace("END:VEVENT\r\n", ""), whole + "x")) {
            assertThat(faults(cut))
                    .singleElement()
                    .extracting(FieldProblem::key)
                    .isEqualTo("closure.file.cutOff");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from,title_en~2027-02-30,Snow | closure.file.date | 2",
                "from,title_en~2027-02-01,Snow~soon,Snow | closure.file.date | 3",
                "from,title_en~,Snow | closure.file.noDate | 2",
                "from,title_en~2027-02-01, | closure.file.noTitle | 2",
                "from,title_en,week~2027-02-01,Snow,SEVEN | closure.file.choice | 2",
                "from,title_en,open~2027-02-01,Snow,perhaps | closure.file.choice | 2",
                "from,title_en~2027-02-01 | closure.file.cells | 2",
                "order,from,title_en~A,2027-02-01,x~B,2027-02-02,y | closure.file.otherOrder | 3",
                "from,title_en,colour~2027-02-01,Snow,red | closure.file.unknownColumn | colour",
                "title_en~Snow | closure.file.missingColumn | from",
                "from~2027-02-01 | closure.file.missingColumn | occasion"
            })
    void a_row_that_cannot_be_taken_is_named(String text, String key, String row) {
        var fault = faults(text.strip().replace("~", "\n")).get(0);
        assertThat(fault.key()).isEqualTo(key.strip());
        assertThat(fault.arguments().get(0)).hasToString(row.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "from,title_en\n", "from,from\n2027-01-01,x", "from,title_en\n\"2027"})
    void what_holds_no_days_is_refused(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void what_is_no_text_or_too_large_is_refused() {
        assertThatThrownBy(() -> OrderFile.read(new byte[] {(byte) 0xC3, 0x28}, OCCASIONS, null))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> OrderFile.read(new byte[OrderFile.LARGEST_BYTES + 1], OCCASIONS, null))
                .isInstanceOf(InvalidFields.class);
    }
}
