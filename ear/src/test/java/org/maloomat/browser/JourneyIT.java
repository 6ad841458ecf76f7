package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.launch.SmallPdf;

/** What a person does, in a real browser: file, answer, release, find; and what goes wrong on the way. */
@ExtendWith(RunningPortal.class)
class JourneyIT {
    private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private final Chromium chromium;

    JourneyIT(Chromium chromium) {
        this.chromium = chromium;
    }

    private record Filed(String number, String key) {}

    private static Filed file(Visitor citizen, String prefix, String subject) {
        var page = citizen.page();
        citizen.open(prefix + "/requests/file");
        page.selectOption("#publicBody", "KP-POLICE-CPO");
        page.fill("#subject", subject);
        page.fill("#description", "How many litres of fuel did patrol vehicles use in 2025?");
        citizen.submit("button[value=preview]");
        citizen.submit("button[value=file]");
        return new Filed(citizen.text("#trackingNumber"), citizen.text("#accessKey"));
    }

    private void answer(String prefix, int width, String number, String sentence) throws IOException {
        try (var officer = chromium.visitor(width).signIn(prefix, "officer")) {
            var page = officer.page();
            officer.open(prefix + "/office/requests/" + number);
            officer.submit("[id='form:acknowledge']");
            officer.open(prefix + "/office/requests/" + number + "/answer");
            page.selectOption("[id='form:outcome']", "FULL");
            page.fill("[id='form:text']", "The figures are attached.");
            page.setInputFiles(
                    "[id='form:file']", new FilePayload("fuel.pdf", "application/pdf", SmallPdf.saying(sentence)));
            officer.submit("[id='form:upload']");
            assertThat(page.inputValue("[id='form:text']")).isEqualTo("The figures are attached.");
            assertThat(officer.overflow()).isZero();
            officer.submit("[id='form:handIn']");
        }
    }

    private void release(String prefix, int width, String number, String unseen) throws IOException {
        try (var releaser = chromium.visitor(width).signIn(prefix, "releaser")) {
            releaser.open(prefix + "/office/requests/" + number + "/release");
            assertThat(releaser.text(".as-published")).contains("fuel.pdf").doesNotContain(unseen);
            assertThat(releaser.overflow()).isZero();
            releaser.submit("[id='form:release']");
            assertThat(releaser.page().url()).as(releaser.text("main")).endsWith("/office/release");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 360, indigoheron", "'', 1280, indigoplover", "/ur, 360, indigocurlew", "/ur, 1280, indigostilt"})
    void a_request_is_filed_answered_released_and_found_in_its_document(String prefix, int width, String word)
            throws IOException {
        Filed filed;
        try (var citizen = width == PHONE ? chromium.visitorWithoutScript(width) : chromium.visitor(width)) {
            filed = file(citizen, prefix, "Fuel of patrol vehicles");
            citizen.page().reload();
            assertThat(citizen.text("#trackingNumber")).isEqualTo(filed.number());
            citizen.open(prefix + "/requests/" + filed.number());
            assertThat(citizen.page().content()).doesNotContain("Fuel of patrol vehicles");
            assertThat(citizen.cookies()).isZero();
        }
        answer(prefix, width, filed.number(), "Patrol cars burnt 4711 litres, said the " + word + ".");
        release(prefix, width, filed.number(), filed.key());

        try (var journalist = chromium.visitor(width)) {
            var page = journalist.page();
            journalist.open(prefix.isEmpty() ? "/" : prefix);
            page.fill("#q", word);
            journalist.submit("form[role=search] button");
            assertThat(page.locator(".hits article").allTextContents())
                    .singleElement()
                    .asString()
                    .contains(filed.number());
            assertThat(journalist.text(".in-documents")).contains("fuel.pdf").contains(word);
            journalist.submit(".in-documents a");
            assertThat(journalist.text("main")).contains("4711 litres");
            journalist.open(prefix + "/requests/" + filed.number());
            var download = page.waitForDownload(() -> page.click("a[download]"));
            assertThat(download.suggestedFilename()).isEqualTo("fuel.pdf");
            assertThat(new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            assertThat(journalist.overflow()).isZero();
            assertThat(journalist.cookies()).isZero();
        }
        try (var citizen = chromium.visitor(width)) {
            citizen.open(prefix + "/requests/mine?trackingNumber=" + filed.number());
            citizen.page().fill("#accessKey", filed.key().toLowerCase(java.util.Locale.ROOT));
            citizen.submit("main form[action$='/requests/mine'] button");
            assertThat(citizen.text("h1")).isEqualTo("Fuel of patrol vehicles");
            assertThat(citizen.overflow()).isZero();
        }
        complain(prefix, width, filed);
    }

    /** The letters are there, and a complaint is written from them, without script on a phone; the commission takes it on. */
    private void complain(String prefix, int width, Filed filed) throws IOException {
        try (var citizen = width == PHONE ? chromium.visitorWithoutScript(width) : chromium.visitor(width)) {
            var page = citizen.page();
            citizen.open(prefix + "/requests/mine?trackingNumber=" + filed.number());
            page.fill("#accessKey", filed.key());
            citizen.submit("main form[action$='/requests/mine'] button");
            var letter = page.waitForDownload(() -> page.click("button[name=letter][value='2']"));
            assertThat(letter.suggestedFilename()).isEqualTo(filed.number() + "-2.pdf");
            citizen.submit("section[aria-labelledby=complaint-heading] button");
            page.check("#ground-INCOMPLETE");
            citizen.submit("button[value=preview]");
            assertThat(citizen.text("#complainant-error")).isNotEmpty();
            page.fill("#complainant", "A. Complainant");
            page.fill("#contact", "Example Road");
            citizen.submit("button[value=preview]");
            citizen.submit("button[value=lodge]");
            assertThat(citizen.overflow()).isZero();
            var file = page.waitForDownload(() -> page.click("button[value=file]"));
            assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            assertThat(citizen.cookies()).isZero();
        }
        try (var commission = chromium.visitor(width).signIn(prefix, "commission")) {
            var page = commission.page();
            commission.submit("a[href$='" + filed.number() + "/1']");
            assertThat(page.content()).doesNotContain("A. Complainant");
            page.selectOption("#step", "REGISTERED");
            page.fill("#on", LocalDate.now(KARACHI).toString());
            page.fill("#caseNumber", "C-1");
            commission.submit("section form button");
            assertThat(commission.text("main")).contains("C-1");
            assertThat(commission.overflow()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "/ur", "/ps"})
    void an_error_stands_beside_its_field_and_nothing_typed_is_lost(String prefix) {
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            var page = citizen.page();
            citizen.open(prefix + "/requests/file");
            page.fill("#subject", "گاڑیاں & <b>");
            page.fill("#email", "not an address");
            citizen.submit("button[value=preview]");

            assertThat(page.inputValue("#subject")).isEqualTo("گاڑیاں & <b>");
            assertThat(page.inputValue("#email")).isEqualTo("not an address");
            for (var field : new String[] {"publicBody", "description", "email"}) {
                assertThat(page.getAttribute("#" + field, "aria-invalid"))
                        .as(field)
                        .isEqualTo("true");
                var described = page.getAttribute("#" + field, "aria-describedby");
                assertThat(described).as(field).isNotBlank();
                assertThat(citizen.text("#" + described.split(" ")[described.split(" ").length - 1]))
                        .as(field)
                        .isNotBlank();
            }
            assertThat(page.getAttribute("#subject", "aria-invalid")).isNotEqualTo("true");
        }
    }

    @Test
    void pressing_twice_files_once() {
        try (var citizen = chromium.visitor(DESK)) {
            var page = citizen.page();
            citizen.open("/requests/file");
            page.selectOption("#publicBody", "KP-POLICE-CPO");
            page.fill("#subject", "Filed by an impatient finger");
            page.fill("#description", "How many times?");
            citizen.submit("button[value=preview]");
            var form = page.evaluate(
                    "() => new URLSearchParams(new FormData(document.querySelector('main form'))).toString()");
            citizen.leave(() -> page.dblclick("button[value=file]"));
            var number = citizen.text("#trackingNumber");
            var again = page.evaluate(
                    "body => fetch('/requests/file', {method: 'POST', body: new URLSearchParams(body + '&action=file')})"
                            + ".then(answer => answer.text())",
                    form);
            assertThat(again.toString()).contains(number);
        }
    }

    @Test
    void of_two_officers_the_second_is_told_and_loses_nothing() throws IOException {
        String number;
        try (var citizen = chromium.visitor(DESK)) {
            number = file(citizen, "", "Two officers at once").number();
        }
        try (var first = chromium.visitor(DESK).signIn("", "officer");
                var second = chromium.visitor(DESK).signIn("/ur", "officer")) {
            first.open("/office/requests/" + number + "/answer");
            second.open("/ur/office/requests/" + number + "/answer");
            first.page().fill("[id='form:text']", "What the first wrote");
            first.submit("[id='form:keep']");
            second.page().fill("[id='form:text']", "What the second wrote");
            second.submit("[id='form:keep']");

            assertThat(second.page().inputValue("[id='form:text']")).isEqualTo("What the second wrote");
            assertThat(second.text(".notice-error")).isNotBlank();
            first.open("/office/requests/" + number);
            assertThat(first.page().content()).contains("What the first wrote").doesNotContain("What the second wrote");
        }
    }

    @Test
    void who_wrote_an_answer_cannot_release_it_and_others_are_kept_out() throws IOException {
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            assertThat(officer.open("/office/release").status()).isEqualTo(403);
            assertThat(officer.open("/admin").status()).isEqualTo(403);
        }
        try (var administrator = chromium.visitor(DESK).signIn("", "administrator")) {
            assertThat(administrator.open("/office").status()).isEqualTo(403);
        }
        try (var stranger = chromium.visitor(DESK)) {
            stranger.open("/office");
            assertThat(stranger.page().url()).contains("/sign-in");
        }
    }

    @Test
    void switching_the_language_keeps_the_page_and_its_question() {
        try (var visitor = chromium.visitor(PHONE)) {
            visitor.open("/search?q=police&year=2026");
            visitor.submit("a[hreflang=ur]");
            assertThat(visitor.page().url()).endsWith("/ur/search?q=police&year=2026");
            assertThat(visitor.page().getAttribute("html", "dir")).isEqualTo("rtl");
            visitor.submit("a[hreflang=en]");
            assertThat(visitor.page().url()).endsWith("/search?q=police&year=2026");
        }
    }

    @Test
    void the_quick_exit_leads_away_and_leaves_no_page_behind() {
        try (var visitor = chromium.visitor(PHONE)) {
            var page = visitor.page();
            page.route(Pattern.compile("^https?://(?!localhost).*"), route -> route.fulfill());
            visitor.open("/helplines");
            visitor.submit("#exit");
            assertThat(page.url()).doesNotContain("localhost");
            assertThat(visitor.takeProblems()).allMatch(problem -> problem.startsWith("elsewhere: "));
        }
    }
}
