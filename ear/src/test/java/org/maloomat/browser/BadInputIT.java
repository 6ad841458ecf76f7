package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.launch.ApiClient;
import org.maloomat.launch.SmallPdf;

/** What cannot be taken is refused in a sentence of the page's language, beside its field, and stays as it was typed. */
@ExtendWith(RunningPortal.class)
class BadInputIT {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int TOO_LARGE = 27_000_000;
    private static final int BOMB = 400_000_000;
    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202E";
    private static final String BELL = "\u0007";

    private final Chromium chromium;

    BadInputIT(Chromium chromium) {
        this.chromium = chromium;
    }

    private static void choose(Visitor visitor, String code) {
        visitor.page().evaluate("""
                code => {
                  const list = document.getElementById('publicBody');
                  list.add(new Option(code, code));
                  list.value = code;
                }""", code);
    }

    /** As a program would, past all that the browser itself refuses. */
    private static void type(Visitor visitor, String field, String value) {
        visitor.page()
                .evaluate("([id, value]) => { document.getElementById(id).value = value; }", List.of(field, value));
    }

    private static void assertRefused(Visitor visitor, Map<String, String> sentences, Map<String, String> typed) {
        sentences.forEach((field, sentence) -> {
            assertThat(Sentences.plain(visitor.text("#" + field + "-error")))
                    .as(field)
                    .isEqualTo(sentence);
            assertThat(visitor.page().getAttribute("#errors a[href='#" + field + "']", "href"))
                    .isNotNull();
        });
        typed.forEach((field, value) ->
                assertThat(visitor.page().inputValue("#" + field)).as(field).isEqualTo(value.replace(BELL, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ur"})
    void a_request_that_cannot_be_taken(String prefix) throws IOException {
        var say = new Sentences(prefix);
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            var page = citizen.page();
            citizen.open(prefix + "/requests/file");
            var typed = Map.of(
                    "subject",
                    "What " + RIGHT_TO_LEFT_OVERRIDE + "fdp",
                    "description",
                    "How many" + BELL,
                    "name",
                    "N".repeat(201),
                    "email",
                    "someone@");
            typed.forEach((field, value) -> type(citizen, field, value));
            choose(citizen, "KP-NOBODY");
            page.check("#lifeOrLiberty");
            citizen.submit("button[value=preview]");
            assertRefused(
                    citizen,
                    Map.of(
                            "publicBody", say.of("request.unknownBody"),
                            "subject", say.of("field.forbiddenCharacters"),
                            "description", say.of("field.forbiddenCharacters"),
                            "name", say.of("field.tooLong", 200, 201),
                            "email", say.of("field.email")),
                    typed);
            assertThat(page.isChecked("#lifeOrLiberty")).isTrue();
            assertThat(citizen.overflow()).isZero();

            choose(citizen, "KP-ASSEMBLY");
            type(citizen, "subject", "S".repeat(301));
            type(citizen, "description", "D".repeat(20_001));
            citizen.submit("button[value=preview]");
            assertRefused(
                    citizen,
                    Map.of(
                            "publicBody", say.of("request.bodyOutsideAct"),
                            "subject", say.of("field.tooLong", 300, 301),
                            "description", say.of("field.tooLong", "20,000", "20,001")),
                    Map.of("subject", "S".repeat(301), "description", "D".repeat(20_001)));

            citizen.open(prefix + "/deadlines?publicBody=KP-POLICE-CPO&received=2026-02-30");
            assertRefused(citizen, Map.of("received", say.of("field.noSuchDay")), Map.of());
            assertThat(page.inputValue("#publicBody")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ur"})
    void a_form_gone_back_to_and_changed_files_again_only_when_sent_again(String prefix) throws IOException {
        try (var citizen = chromium.visitor(DESK)) {
            var page = citizen.page();
            citizen.open(prefix + "/requests/file");
            page.selectOption("#publicBody", "KP-POLICE-CPO");
            page.fill("#subject", "Bicycles");
            page.fill("#description", "How many?");
            citizen.submit("button[value=preview]");
            var filed = page.evaluate("""
                    prefix => fetch(prefix + '/requests/file', {method: 'POST', body: new URLSearchParams(
                        new URLSearchParams(new FormData(document.querySelector('main form'))) + '&action=file')})
                      .then(answer => answer.text())""", prefix);
            assertThat(filed.toString()).contains("id=\"trackingNumber\"");
            page.evaluate("() => { document.querySelector('main [name=publicBody]').value = 'KP-HEALTH'; }");
            citizen.submit("button[value=file]");
            assertThat(Sentences.plain(citizen.text("#errors")))
                    .isEqualTo(new Sentences(prefix).of("form.filedAlready"));
            assertThat(page.inputValue("#publicBody")).isEqualTo("KP-HEALTH");
            assertThat(page.inputValue("#subject")).isEqualTo("Bicycles");
            citizen.submit("button[value=preview]");
            citizen.submit("button[value=file]");
            assertThat(filed.toString()).doesNotContain(citizen.text("#trackingNumber"));
        }
    }

    private static byte[] bomb() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes());
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1_000_000];
            for (int written = 0; written < BOMB; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return file.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ur"})
    void a_file_that_cannot_be_taken(String prefix) throws IOException, InterruptedException {
        var say = new Sentences(prefix);
        var number = new ApiClient(chromium.portal())
                .file("Files for refusal", "Which?")
                .number();
        try (var officer = chromium.visitor(DESK).signIn(prefix, "officer")) {
            var page = officer.page();
            officer.open(prefix + "/office/requests/" + number + "/answer");
            page.fill("[id='form:text']", "Typed before any file");
            var refused = Map.of(
                    "empty.pdf", new byte[0],
                    "false.docx", new byte[] {0, 1, 2, 3},
                    "locked.pdf", SmallPdf.locked(),
                    "bomb.docx", bomb(),
                    "large.pdf", new byte[TOO_LARGE],
                    "program.exe", new byte[] {'M', 'Z'},
                    "cut.pdf", "%PDF-1.4 and no more".getBytes());
            var sentences = Map.of(
                    "empty.pdf", say.of("document.none"),
                    "false.docx", say.of("document.falseType", "false.docx"),
                    "locked.pdf", say.of("document.encrypted", "locked.pdf"),
                    "bomb.docx", say.of("document.bomb", "bomb.docx"),
                    "large.pdf", say.of("document.tooLarge", "large.pdf", 25),
                    "program.exe", say.of("document.typeNotAllowed", "program.exe"),
                    "cut.pdf", say.of("document.unreadable", "cut.pdf"));
            for (var file : refused.entrySet()) {
                page.setInputFiles(
                        "[id='form:file']",
                        new FilePayload(file.getKey(), "application/octet-stream", file.getValue()));
                officer.submit("[id='form:upload']");
                assertThat(Sentences.plain(officer.text("#form .error:not(:empty)")))
                        .as(file.getKey())
                        .isEqualTo(sentences.get(file.getKey()));
                assertThat(page.inputValue("[id='form:text']")).isEqualTo("Typed before any file");
            }
            page.setInputFiles(
                    "[id='form:file']", new FilePayload("good.pdf", "application/pdf", SmallPdf.saying("Good")));
            officer.submit("[id='form:upload']");
            assertThat(officer.text(".documents")).contains("good.pdf");

            page.fill("[id='form:text']", "L".repeat(100_001));
            officer.submit("[id='form:keep']");
            assertThat(Sentences.plain(officer.text("#form .error:not(:empty)")))
                    .isEqualTo(say.of("field.tooLong", "100,000", "100,001"));
            assertThat(page.inputValue("[id='form:text']")).hasSize(100_001);
        }
    }
}
