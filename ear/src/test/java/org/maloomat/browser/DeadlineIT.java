package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.launch.ApiClient;

/** Due dates as people see them: counted on a page, explained from everywhere, subscribed to. */
@ExtendWith(RunningPortal.class)
class DeadlineIT {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private final Chromium chromium;

    DeadlineIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({
        "'', central police, 'Iqbal Day: closed by official order'",
        "/ur, سنٹرل پولیس, یوم اقبال: سرکاری حکم سے بند",
        "/ps, KP-POLICE-CPO, د اقبال ورځ: د رسمي حکم له مخې تړلې"
    })
    void a_due_date_is_counted_without_script_in_every_language(String prefix, String typed, String reason) {
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            var page = citizen.page();
            citizen.open(prefix + "/deadlines");
            page.fill("#publicBody", typed);
            page.fill("#received", "2026-11-02");
            page.selectOption("#manner", "HAND");
            page.check("#extended");
            citizen.submit("main button[type=submit]");

            assertThat(page.locator(".last-day time").getAttribute("datetime")).isEqualTo("2026-12-01");
            assertThat(page.locator(".month caption").count()).isEqualTo(2);
            assertThat(page.locator(".month th[scope=col]").count()).isEqualTo(14);
            assertThat(page.locator("td.day-due time").getAttribute("datetime")).isEqualTo("2026-12-01");
            assertThat(page.locator("td.day-counted").count()).isEqualTo(19);
            assertThat(page.locator("td .why").allTextContents()).noneMatch(words -> words.contains("DayReason"));
            assertThat(texts(page.locator(".skipped-days li"))).anyMatch(text -> text.contains(reason));
            assertThat(citizen.text(".due-date")).contains("11(1)").contains("11(2)");
            assertThat(page.inputValue("#received")).isEqualTo("2026-11-02");
            assertThat(page.isChecked("#extended")).isTrue();
            assertThat(citizen.overflow()).isZero();
            assertThat(citizen.cookies()).isZero();
        }
    }

    private static List<String> texts(Locator locator) {
        return locator.allTextContents().stream()
                .map(text -> text.replaceAll("[\u2066-\u2069]", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    @Test
    void words_that_fit_several_bodies_lead_to_a_choice_and_a_wrong_date_is_explained_beside_its_field() {
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            var page = citizen.page();
            assertThat(citizen.open("/deadlines?publicBody=police&received=2026-02-30&urgent=true")
                            .status())
                    .isEqualTo(422);
            assertThat(page.inputValue("#publicBody")).isEqualTo("police");
            assertThat(page.inputValue("#received")).isEqualTo("2026-02-30");
            assertThat(page.isChecked("#urgent")).isTrue();
            assertThat(page.getAttribute("#received", "aria-invalid")).isEqualTo("true");
            assertThat(citizen.text("#received-error")).contains("No calendar has this day");
            assertThat(citizen.text("#publicBody-error")).contains("Several");

            page.fill("#received", "2026-02-20");
            citizen.submit("main button[type=submit]");
            citizen.submit("main .rows a:has-text('Central Police Office')");
            assertThat(page.locator(".last-day time").getAttribute("datetime")).isEqualTo("2026-02-24");

            citizen.open("/deadlines?publicBody=KP-POLICE-CPO&received=2026-02-20&urgent=true&extended=true");
            assertThat(citizen.text(".check .error")).contains("does not allow this time to be extended");
            citizen.open("/deadlines?publicBody=KP-POLICE-CPO&received=1999-01-01");
            assertThat(citizen.text("#received-error")).contains("5 November 2013");
        }
    }

    @Test
    void the_date_as_known_on_an_earlier_day_stands_beside_todays_and_an_open_moon_makes_a_range() {
        try (var citizen = chromium.visitorWithoutScript(DESK)) {
            var page = citizen.page();
            citizen.open("/deadlines?publicBody=KP-POLICE-CPO&received=2023-06-19&knownOn=2023-06-20");
            assertThat(page.locator(".last-day time").getAttribute("datetime")).isEqualTo("2023-07-05");
            assertThat(citizen.text("#answer .notice"))
                    .contains("known on 20 June 2023")
                    .contains("6 July 2023");
            citizen.open("/deadlines?publicBody=KP-POLICE-CPO&received=2027-03-01");
            assertThat(citizen.text(".last-day")).contains("between 17 March 2027 and 18 March 2027");
            assertThat(page.locator("td.day-possible").count()).isEqualTo(1);
            assertThat(citizen.text(".due-date .notice-warning"))
                    .contains("Eid-ul-Fitr")
                    .contains("2027");
        }
    }

    @Test
    void a_published_request_explains_its_date_at_an_address_and_feeds_a_calendar() throws Exception {
        try (var visitor = chromium.visitorWithoutScript(PHONE)) {
            visitor.open("/requests/" + PublicPages.ANSWERED + "/deadline");
            assertThat(visitor.page().locator(".month").first().isVisible()).isTrue();
            var due = LocalDate.parse(visitor.page().locator(".last-day time").getAttribute("datetime"));

            visitor.open("/requests/" + PublicPages.ANSWERED);
            var address = visitor.page().locator("a[type='text/calendar']").getAttribute("href");
            var event = onlyEvent(read(address));
            assertThat(event.getSummary().getValue()).contains(PublicPages.ANSWERED);
            assertThat(day(event.getDateStart().getValue())).isEqualTo(due);
            assertThat(day(event.getDateEnd().getValue())).isEqualTo(due.plusDays(1));
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        }
        assertThat(chromium.portal()
                        .get("/calendars/requests/KP-2026-999999.ics")
                        .statusCode())
                .isEqualTo(404);
        assertThat(chromium.portal().get("/requests/KP-2026-999999/deadline").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_officer_subscribes_to_the_queue_at_a_private_address_until_it_is_revoked() throws Exception {
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            var page = officer.page();
            officer.open("/account");
            page.fill("[id='form:calendarLabel']", "Desk calendar");
            officer.submit("[id='form:createCalendar']");
            var address = officer.text("#newCalendar").replaceFirst("^https?://[^/]+", "");
            officer.open("/account");
            assertThat(page.content()).doesNotContain(address);

            var calendar = read(address);
            assertThat(calendar.getEvents()).isNotEmpty();
            for (var event : calendar.getEvents()) {
                assertThat(event.getSummary().getValue()).matches("KP-\\d{4}-\\d{6}");
                assertThat(event.getDescription()).isNull();
                assertThat(event.getLocation()).isNull();
            }
            var number = calendar.getEvents().get(0).getSummary().getValue();
            officer.open("/office");
            officer.submit("a[href$='/office/requests/" + number + "/deadline']");
            assertThat(page.locator(".last-day time").first().getAttribute("datetime"))
                    .isEqualTo(day(calendar.getEvents().get(0).getDateStart().getValue())
                            .toString());

            var token = address.replaceAll(".*/|\\.ics$", "");
            assertThat(chromium.portal()
                            .get("/api/v1/office/requests", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(chromium.portal()
                            .get("/calendars/queue/" + chromium.portal().token("officer") + ".ics")
                            .statusCode())
                    .isEqualTo(404);
            officer.open("/account");
            officer.submit("li:has-text('Desk calendar') input[type=submit]");
            assertThat(chromium.portal().get(address).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void more_time_is_taken_once_on_a_listed_ground_and_the_requester_sees_why() throws Exception {
        var filed = new ApiClient(chromium.portal()).file("Uniforms", "How many uniforms were bought in 2025?");
        var path = "/api/v1/office/requests/" + filed.number() + "/extend";
        for (var body : List.of("{}", "{\"ground\":\"HOLIDAY\"}")) {
            var refused = extend(path, body);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("ground");
        }
        LocalDate before;
        LocalDate after;
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            var page = officer.page();
            officer.open("/office/requests/" + filed.number());
            before = lastDay(page.locator(".clock time").nth(1));
            page.click("details summary:has-text('Take more time')");
            officer.submit("[id='form:extend']");
            assertThat(page.locator(".error").first().isVisible()).isTrue();
            page.selectOption("[id='form:ground']", "DIFFERENT_OFFICES");
            officer.submit("[id='form:extend']");
            after = lastDay(page.locator(".clock time").nth(1));
            assertThat(after).isAfter(before.plusDays(13));
            assertThat(officer.text(".moves")).contains("Records in different offices");
            assertThat(page.locator("[id='form:extend']").count()).isZero();
            assertThat(officer.overflow()).isZero();
        }
        var second = extend(path, "{\"ground\":\"THIRD_PARTY\"}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("extension.second");

        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            citizen.open("/requests/mine?trackingNumber=" + filed.number());
            citizen.page().fill("#accessKey", filed.key());
            citizen.submit("main form[action$='/requests/mine'] button");
            assertThat(citizen.text(".moves")).contains("Records in different offices");
            assertThat(citizen.text(".timeline:not(.moves)")).contains("More time taken");
            assertThat(citizen.text(".due-date")).contains("11(1)").contains("11(2)");
        }
    }

    private static LocalDate lastDay(Locator time) {
        return LocalDate.parse(time.getAttribute("datetime"));
    }

    private HttpResponse<String> extend(String path, String body) throws Exception {
        var portal = chromium.portal();
        return portal.post(path, body, "Authorization", "Bearer " + portal.token("officer"));
    }

    private ICalendar read(String address) throws IOException, InterruptedException {
        var answer = chromium.portal().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        try (var reader = new ICalReader(answer.body())) {
            var calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            return calendar;
        }
    }

    private static VEvent onlyEvent(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    private static LocalDate day(biweekly.util.ICalDate date) {
        var parts = date.getRawComponents();
        return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }
}
