package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.io.text.ICalReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A closure order from its paper to the date it moves, and back. */
@ExtendWith(RunningPortal.class)
class ClosureIT {
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    private final Chromium chromium;

    ClosureIT(Chromium chromium) {
        this.chromium = chromium;
    }

    private record Filed(String number, String key, LocalDate due) {}

    private Filed file() {
        try (var citizen = chromium.visitor(PHONE)) {
            var page = citizen.page();
            citizen.open("/requests/file");
            page.selectOption("#publicBody", "KP-POLICE-CPO");
            page.fill("#subject", "Uniforms bought in 2025");
            page.fill("#description", "How many uniforms were bought?");
            page.fill("#email", "uniforms@example.org");
            citizen.submit("button[value=preview]");
            citizen.submit("button[value=file]");
            return new Filed(citizen.text("#trackingNumber"), citizen.text("#accessKey"), dueDate(page));
        }
    }

    private static LocalDate dueDate(Page page) {
        return LocalDate.parse(page.locator(".last-day time").first().getAttribute("datetime"));
    }

    private LocalDate calculated(LocalDate received) {
        try (var visitor = chromium.visitorWithoutScript(PHONE)) {
            visitor.open("/deadlines?publicBody=KP-POLICE-CPO&received=" + received);
            return dueDate(visitor.page());
        }
    }

    private static void field(Page page, String id, String text) {
        page.fill("[id='form:" + id + "']", text);
    }

    private static void paper(Page page, String number) {
        field(page, "issuer", "Administration Department");
        field(page, "number", number);
        field(page, "source", "https://example.org/order");
    }

    private static void untilRecounted(Visitor administrator) {
        administrator.page().waitForCondition(() -> {
            administrator.open("/admin/calendars");
            return administrator.page().locator(".recomputation").count() > 0
                    && administrator.page().locator(".recomputation progress").count() == 0;
        });
    }

    @Test
    void an_order_is_tried_applied_told_to_both_sides_and_taken_back() throws IOException {
        var filed = file();
        var today = LocalDate.now(ZoneId.of("Asia/Karachi"));
        try (var administrator = chromium.visitor(DESK).signIn("", "administrator")) {
            var page = administrator.page();
            administrator.open("/admin/calendars/new");
            paper(page, "SO-17");
            field(page, "lines:0:titleEn", "Flood relief day");
            field(page, "lines:0:from", filed.due() + "x");
            field(page, "lines:0:body", "KP-POLICE-CPO");
            administrator.submit("[id='form:preview']");
            assertThat(page.content()).contains("This is no date");
            assertThat(page.inputValue("[id='form:lines:0:titleEn']")).isEqualTo("Flood relief day");

            field(page, "lines:0:from", filed.due().toString());
            administrator.submit("[id='form:preview']");
            assertThat(administrator.text("#effect")).contains("open requests get a later due date");
            assertThat(page.locator("#effect tbody tr").count()).isPositive();
            assertThat(calculated(today)).isEqualTo(filed.due());

            administrator.submit("[id='form:apply']");
            untilRecounted(administrator);
            assertThat(administrator.text(".recomputation")).doesNotContain(" 0 moved");
            var after = calculated(today);
            assertThat(after).isAfter(filed.due());

            toldToBothSides(filed, after);
            administrator.open("/admin/letters");
            administrator.submit("td a:has-text('Due date moved, to the requester')");
            assertThat(page.content())
                    .contains("is now due by")
                    .contains("instead of")
                    .doesNotContain("Uniforms");

            takeBack(administrator);
            assertThat(calculated(today)).isEqualTo(filed.due());
            administrator.open("/admin/calendars");
            assertThat(administrator.text(".recomputation"))
                    .contains(" 0 moved")
                    .contains("their date stays as it was given");
            toldToBothSides(filed, after);

            administrator.submit("main form button[type=submit]");
            untilRecounted(administrator);
            assertThat(administrator.text(".recomputation")).doesNotContain(" 0 moved");
        }
        toldToBothSides(filed, null);
    }

    private void toldToBothSides(Filed filed, LocalDate after) throws IOException {
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            citizen.open("/requests/mine?trackingNumber=" + filed.number());
            citizen.page().fill("#accessKey", filed.key().toLowerCase(Locale.ROOT));
            citizen.submit("main form[action$='/requests/mine'] button");
            check(citizen, filed, after);
            assertThat(citizen.text(".timeline:not(.moves)")).contains("Due date moved");
        }
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            officer.open("/office/requests/" + filed.number() + "/deadline");
            check(officer, filed, after);
        }
    }

    /** @param after the date to which the order moved it; null once it has come back */
    private static void check(Visitor visitor, Filed filed, LocalDate after) {
        var moves = visitor.page().locator(".moves li");
        assertThat(moves.count()).isEqualTo(after == null ? 2 : 1);
        assertThat(moves.last().textContent())
                .contains("From " + filed.due().getDayOfMonth() + " ")
                .contains("Administration Department")
                .contains("SO-17");
        assertThat(dueDate(visitor.page())).isEqualTo(after == null ? filed.due() : after);
    }

    private static void takeBack(Visitor administrator) {
        administrator.open("/admin/calendars");
        administrator.submit("td a[href*='/admin/calendars/ORDER-']");
        assertThat(administrator.text("main")).contains("Flood relief day").contains("Central Police Office");
        administrator.submit("a[href*='withdraws=']");
        paper(administrator.page(), "SO-18");
        administrator.submit("[id='form:preview']");
        assertThat(administrator.text("#effect .notice-warning")).contains("their date stays as it was given");
        administrator.submit("[id='form:apply']");
        untilRecounted(administrator);
    }

    @Test
    void a_file_with_faults_is_refused_event_by_event_and_one_without_fills_the_form() throws IOException {
        var good = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:test
                BEGIN:VEVENT
                UID:1
                SUMMARY:Snow
                DTSTART;VALUE=DATE:20270105
                DTEND;VALUE=DATE:20270108
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");
        var bad = good.replace("DTEND;VALUE=DATE:20270108", "RRULE:FREQ=YEARLY")
                .replace(
                        "END:VCALENDAR",
                        "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Half\r\nDTSTART;TZID=Asia/Karachi:20270105T090000\r\nDTEND;"
                                + "TZID=Asia/Karachi:20270105T130000\r\nEND:VEVENT\r\nEND:VCALENDAR");
        try (var administrator = chromium.visitor(PHONE).signIn("", "administrator")) {
            var page = administrator.page();
            administrator.open("/admin/calendars/new");
            paper(page, "SO-19");
            upload(administrator, "bad.ics", bad);
            assertThat(page.content()).contains("Event 1 (Snow) recurs").contains("Event 2 (Half) covers only a part");
            assertThat(page.inputValue("[id='form:number']")).isEqualTo("SO-19");
            assertThat(page.inputValue("[id='form:lines:0:from']")).isEmpty();
            upload(administrator, "bad.csv", "from,title_en\n2027-02-30,Snow\n");
            assertThat(page.content()).contains("Row 2: 2027-02-30");

            upload(administrator, "good.ics", good);
            assertThat(page.inputValue("[id='form:lines:0:from']")).isEqualTo("2027-01-05");
            assertThat(page.inputValue("[id='form:lines:0:to']")).isEqualTo("2027-01-07");
            assertThat(page.inputValue("[id='form:lines:0:titleEn']")).isEqualTo("Snow");
            assertThat(administrator.overflow()).isZero();

            var files = "http://localhost:" + chromium.portal().port() + "/admin/calendar-files/orders";
            var table = page.request().get(files + ".csv?order=KP-2020-COVID-1").text();
            upload(administrator, "again.csv", table);
            page.selectOption("[id='form:kind']", "RETROACTIVE");
            administrator.submit("[id='form:preview']");
            assertThat(page.content()).contains("KP-2020-COVID-1");
            try (var calendar =
                    new ICalReader(page.request().get(files + ".ics").text())) {
                assertThat(calendar.readNext().getEvents()).hasSizeGreaterThan(50);
                assertThat(calendar.getWarnings()).isEmpty();
            }
        }
        assertThat(status("/admin/calendar-files/orders.csv")).isNotEqualTo(200);
    }

    private int status(String path) throws IOException {
        try {
            return chromium.portal().get(path).statusCode();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void upload(Visitor administrator, String name, String text) {
        administrator
                .page()
                .setInputFiles(
                        "[id='form:file']",
                        new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
        administrator.submit("[id='form:take']");
    }
}
