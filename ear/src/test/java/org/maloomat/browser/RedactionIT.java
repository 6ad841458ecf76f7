package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.launch.ApiClient;
import org.maloomat.launch.ScannedPdf;
import org.maloomat.launch.SmallPdf;

/** A document from the desk on which it is redacted to the public's copy, which then is taken apart with programs of other makers. */
@ExtendWith(RunningPortal.class)
class RedactionIT {
    private static final int DESK = 1280;
    private static final String CARD = "17301-0000003-4";
    private static final String SENTENCE = "Card " + CARD + " belongs to Shabnam Gulzar of the saffronwren file";

    private final Chromium chromium;
    private final ApiClient api;

    @TempDir
    private Path folder;

    RedactionIT(Chromium chromium) {
        this.chromium = chromium;
        this.api = new ApiClient(chromium.portal());
    }

    private String answered(byte[] pdf) throws IOException, InterruptedException {
        var number = api.file("Complaints on file", "How many complaints are on file?")
                .number();
        var answer = api.answer(number, "The register is attached.", ApiClient.Upload.pdf("register.pdf", pdf));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return number;
    }

    private static void openDesk(Visitor person, String prefix, String number) {
        person.open(prefix + "/office/requests/" + number);
        person.submit("a[href*='/redactions/']");
        waitForBoxes(person.page(), 1);
    }

    private static void waitForBoxes(Page page, int count) {
        page.waitForCondition(() -> page.locator("#boxes > li").count() == count);
    }

    private static void waitForState(Page page, String box, String word) {
        page.waitForCondition(
                () -> page.locator(box + " .box-state").first().textContent().equals(word));
    }

    /** Draws a box over the name with the mouse. */
    private static void coverName(Page page) {
        var sheet = page.locator("#sheet");
        sheet.scrollIntoViewIfNeeded();
        var frame = sheet.boundingBox();
        page.mouse().move(frame.x + frame.width * 0.378, frame.y + frame.height * 0.057);
        page.mouse().down();
        page.mouse().move(frame.x + frame.width * 0.534, frame.y + frame.height * 0.083);
        page.mouse().up();
    }

    @Test
    void what_was_withheld_at_the_desk_is_nowhere_in_what_the_public_gets() throws Exception {
        var number = answered(SmallPdf.titled(SENTENCE, "Shabnam Gulzar"));
        assertThat(api.release(number).statusCode()).isEqualTo(422);
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            var page = officer.page();
            openDesk(officer, "", number);
            page.click("#boxes > li [data-act=accept]");
            waitForState(page, "#boxes > li:first-child", "withheld");
            coverName(page);
            waitForBoxes(page, 2);
            AccessibilityIT.check(officer);
            assertThat(api.release(number).body()).contains("no finished copy");
            page.click("#copy");
            page.waitForCondition(() -> officer.text("#copyState").startsWith("The copy is ready"));
        }
        try (var releaser = chromium.visitor(DESK).signIn("", "releaser")) {
            releaser.open("/office/requests/" + number + "/release");
            assertThat(releaser.text(".as-published .withheld"))
                    .contains("Section 19")
                    .contains("(2)");
            decideAll(releaser);
            releaser.submit("[id='form:release']");
            assertThat(releaser.page().url()).as(releaser.text("main")).endsWith("/office/release");
        }
        try (var journalist = chromium.visitor(DESK)) {
            journalist.open("/requests/" + number);
            assertThat(journalist.text(".withheld")).contains("Section 19");
            var download =
                    journalist.page().waitForDownload(() -> journalist.page().click("a[download]"));
            examine(download.path(), "saffronwren", CARD, "17301", "Shabnam", "Gulzar");
            journalist.submit(".documents a");
            assertThat(journalist.text("main")).contains("saffronwren").doesNotContain("Shabnam", "17301");
        }
        assertThat(chromium.portal().get("/api/v1/requests/" + number).body()).contains("\"SECTION_19\":2");
        assertThat(chromium.portal().get("/api/v1/search?q=Gulzar+" + number).body())
                .doesNotContain(number);
    }

    /** Says of whatever is left to her judgement that she has looked. */
    private static void decideAll(Visitor releaser) {
        var page = releaser.page();
        while (page.locator(".finding input[type=text]").count() > 0) {
            for (var field : page.locator(".finding input[type=text]").all()) {
                field.fill("Looked at the page");
            }
            releaser.submit("[id='form:resolve']");
        }
    }

    @Test
    void a_scan_is_redacted_where_the_machine_read_it() throws Exception {
        var number = answered(
                ScannedPdf.showing("Statement of the saffronplum file", "Card 17301-0000003-4", "of the complainant"));
        try (var officer = chromium.visitor(DESK).signIn("/ur", "officer")) {
            var page = officer.page();
            openDesk(officer, "/ur", number);
            page.click("#acceptAll");
            page.waitForCondition(() -> page.isEnabled("#copy"));
            page.click("#copy");
            page.waitForCondition(() -> officer.text("#copyState").startsWith("نقل تیار ہے"));
        }
        try (var releaser = chromium.visitor(DESK).signIn("", "releaser")) {
            releaser.open("/office/requests/" + number + "/release");
            decideAll(releaser);
            releaser.submit("[id='form:release']");
            assertThat(releaser.page().url()).as(releaser.text("main")).endsWith("/office/release");
        }
        try (var journalist = chromium.visitor(DESK)) {
            journalist.open("/requests/" + number);
            var download =
                    journalist.page().waitForDownload(() -> journalist.page().click("a[download]"));
            examine(download.path(), "saffronplum", CARD, "17301", "0000003");
        }
    }

    /** Looks for what must not be there with every tool at hand, and for what must still be there. */
    private void examine(Path download, String kept, String... gone) throws IOException, InterruptedException {
        var pdf = Files.copy(download, folder.resolve("copy.pdf"));
        var unpacked = folder.resolve("unpacked.pdf");
        run("qpdf", "--check", pdf.toString());
        run("qpdf", "--qdf", "--object-streams=disable", pdf.toString(), unpacked.toString());
        var cleaned = folder.resolve("cleaned.pdf");
        run("mutool", "clean", "-d", "-gggg", pdf.toString(), cleaned.toString());
        var picture = folder.resolve("page");
        run("pdftoppm", "-r", "200", "-png", "-singlefile", pdf.toString(), picture.toString());
        var everything = Stream.of(
                        Files.readString(pdf, StandardCharsets.ISO_8859_1),
                        Files.readString(unpacked, StandardCharsets.ISO_8859_1),
                        Files.readString(cleaned, StandardCharsets.ISO_8859_1),
                        run("pdftotext", "-layout", pdf.toString(), "-"),
                        run("mutool", "draw", "-F", "text", pdf.toString()),
                        run("pdfinfo", pdf.toString()),
                        run("pdfdetach", "-list", pdf.toString()),
                        run("tesseract", picture + ".png", "-", "-l", "eng"))
                .toList();
        for (var text : everything) {
            assertThat(text.replaceAll("\\s+", "")).doesNotContainIgnoringCase(gone);
        }
        assertThat(everything.get(3)).contains(kept);
        assertThat(everything.get(4)).contains(kept);
        assertThat(everything.get(7)).contains(kept);
        assertThat(everything.get(5)).doesNotContain("Title", "Author", "Creator", "Producer", "CreationDate");
        Files.delete(pdf);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var said = Files.createTempFile("said", null);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as(List.of(command).toString())
                .isTrue();
        assertThat(process.exitValue()).as(List.of(command).toString()).isZero();
        var text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
        Files.delete(said);
        return text;
    }

    @Test
    void with_the_keys_alone_boxes_are_added_moved_decided_and_taken_back() throws Exception {
        var number = answered(SmallPdf.saying(SENTENCE));
        try (var officer = chromium.visitor(360).signIn("/ps", "officer")) {
            var page = officer.page();
            openDesk(officer, "/ps", number);
            page.focus("#sheet .box");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("#sheet .box-ACCEPTED").count() == 1);
            page.focus("#add");
            page.keyboard().press("Enter");
            waitForBoxes(page, 2);
            var drawn = page.locator("#sheet .box:focus");
            var before = drawn.getAttribute("style");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Shift+ArrowRight");
            page.waitForCondition(() -> page.locator("#sheet .box:focus").count() == 1
                    && !page.locator("#sheet .box:focus").getAttribute("style").equals(before));
            page.keyboard().press("Delete");
            waitForBoxes(page, 1);
            page.focus("#undo");
            page.keyboard().press("Enter");
            waitForBoxes(page, 2);
            page.reload();
            waitForBoxes(page, 2);
            AccessibilityIT.check(officer);
        }
    }

    @Test
    void of_two_at_one_desk_the_second_is_told_and_loses_nothing() throws Exception {
        var number = answered(SmallPdf.saying(SENTENCE));
        try (var officer = chromium.visitor(DESK).signIn("", "officer");
                var releaser = chromium.visitor(DESK).signIn("", "releaser")) {
            openDesk(officer, "", number);
            openDesk(releaser, "", number);
            officer.page().click("#boxes > li [data-act=reject]");
            waitForState(officer.page(), "#boxes > li", "not needed");
            releaser.page().click("#boxes > li [data-act=accept]");
            releaser.page().waitForCondition(() -> releaser.page().isVisible("#trouble"));
            waitForState(releaser.page(), "#boxes > li", "not needed");
            releaser.page().click("#again");
            waitForState(releaser.page(), "#boxes > li", "withheld");

            // She changed what is withheld, so she is no second person any more.
            releaser.page().click("#copy");
            releaser.page().waitForCondition(() -> releaser.text("#copyState").startsWith("The copy is ready"));
            releaser.open("/office/requests/" + number + "/release");
            decideAll(releaser);
            assertThat(releaser.page().isDisabled("[id='form:release']")).isTrue();
            assertThat(api.release(number).body()).contains("ownRedaction");
        }
    }

    /** Of what a script on a page of this person is answered. */
    private static int status(Visitor person, String address) {
        var status = person.page().evaluate("address => fetch(address).then(answer => answer.status)", address);
        return ((Number) status).intValue();
    }

    @Test
    void nobody_else_sees_a_page_or_a_box() throws Exception {
        var number = answered(SmallPdf.saying(SENTENCE));
        String desk;
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            openDesk(officer, "", number);
            desk = officer.page().getAttribute("#desk", "data-calls");
            assertThat(status(officer, desk + "pages/1")).isEqualTo(200);
            assertThat(status(officer, desk + "pages/2")).isEqualTo(404);
            assertThat(status(officer, desk.replaceAll("\\d+/$", "1/") + "sheet?page=1"))
                    .isEqualTo(404);
        }
        try (var moderator = chromium.visitor(DESK).signIn("", "moderator")) {
            assertThat(status(moderator, desk + "pages/1")).isEqualTo(403);
        }
        var stranger = chromium.portal().get(desk + "pages/1");
        assertThat(stranger.statusCode()).isIn(302, 303, 401, 403);
        assertThat(stranger.headers().firstValue("Content-Type").orElse("")).doesNotContain("image");
    }
}
