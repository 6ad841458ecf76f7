package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole product, started as a newcomer would, asked from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {
    private static final String CNIC = "17301-0000001-2";

    private Portal portal;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        portal = new Portal(home).start();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private static String filing(String subject, String description) {
        return """
                {"publicBody":"KP-POLICE-CPO","subject":"%s","description":"%s","language":"en","preferredFormat":"electronic","lifeOrLiberty":false,"requester":{"name":null,"email":null}}""".formatted(subject, description);
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(found.find()).as("%s in %s", name, json).isTrue();
        return found.group(1);
    }

    private String file(String subject) throws IOException, InterruptedException {
        var filed = portal.post("/api/v1/requests", filing(subject, "How many litres were used in 2025?"));
        assertThat(filed.statusCode()).isEqualTo(201);
        return field(filed.body(), "trackingNumber");
    }

    private String bearer(String role) throws IOException {
        return "Bearer " + portal.token(role);
    }

    private int answer(String number, String text, byte[] document) throws IOException, InterruptedException {
        var boundary = "boundary-" + UUID.randomUUID();
        var start = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"decision\"\r\n"
                + "Content-Type: application/json\r\n\r\n{\"outcome\":\"FULL\",\"text\":\"" + text
                + "\",\"exemptions\":[]}\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"answer.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(start),
                BodyPublishers.ofByteArray(document),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return portal.send(portal.request(
                                "/api/v1/office/requests/" + number + "/answer",
                                "Authorization",
                                bearer("officer"),
                                "Content-Type",
                                "multipart/form-data; boundary=" + boundary)
                        .POST(body))
                .statusCode();
    }

    private static byte[] demoDocument() throws IOException {
        return Files.readAllBytes(
                Path.of("..", "tracker-ejb", "target", "classes", "demo", "files", "sample-to-report.pdf"));
    }

    @Test
    void a_request_goes_from_filing_to_a_found_document_and_back() throws IOException, InterruptedException {
        var number = file("Fuel used by patrol vehicles");
        assertThat(answer(number, "The word is canaryfinch.", demoDocument())).isEqualTo(201);

        assertThat(portal.get("/requests/" + number).statusCode()).isEqualTo(404);
        assertThat(portal.get("/api/v1/requests/" + number).statusCode()).isEqualTo(404);
        for (var surface : new String[] {
            "/",
            "/ur",
            "/requests",
            "/search?q=canaryfinch",
            "/api/v1/search?q=canaryfinch",
            "/public-bodies/KP-POLICE-CPO"
        }) {
            assertThat(portal.get(surface).body())
                    .as(surface)
                    .doesNotContain("word is canaryfinch")
                    .doesNotContain(number);
        }

        var release = "/api/v1/office/requests/" + number + "/release";
        assertThat(portal.post(release, "", "Authorization", bearer("officer")).statusCode())
                .isEqualTo(403);
        assertThat(portal.post(release, "", "Authorization", bearer("releaser")).statusCode())
                .isEqualTo(201);

        assertThat(portal.get("/requests/" + number).body()).contains("canaryfinch");
        assertThat(portal.get("/api/v1/search?q=%22saffron+batch%22").body())
                .contains(number)
                .contains("answer.pdf");
        var download = field(portal.get("/api/v1/requests/" + number).body(), "download");
        var document = portal.get(download);
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));

        var withdraw = "/api/v1/office/requests/" + number + "/withdraw";
        assertThat(portal.post(withdraw, "{\"reason\":\"Counted again\"}", "Authorization", bearer("releaser"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(portal.get("/requests/" + number).statusCode()).isEqualTo(410);
        assertThat(portal.get("/requests/" + number).body()).doesNotContain("canaryfinch");
        assertThat(portal.get(download).statusCode()).isEqualTo(404);
        assertThat(portal.get("/api/v1/search?q=canaryfinch").body()).contains("\"total\":0");
    }

    @Test
    void an_answer_that_names_somebody_is_not_released() throws IOException, InterruptedException {
        var number = file("Number of patrols");
        assertThat(answer(number, "The card is " + CNIC + ".", demoDocument())).isEqualTo(201);
        var refused =
                portal.post("/api/v1/office/requests/" + number + "/release", "", "Authorization", bearer("releaser"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"label\":\"CNIC\"")
                .contains("\"place\":\"ANSWER\"")
                .doesNotContain(CNIC);
        assertThat(portal.get("/requests/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void filing_twice_under_one_key_files_once() throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var body = filing("Radio sets", "How many radio sets are in use?");
        var first = portal.post("/api/v1/requests", body, "Idempotency-Key", key);
        var second = portal.post("/api/v1/requests", body, "Idempotency-Key", key);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        var other = portal.post("/api/v1/requests", filing("Radio sets", "Another question"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void only_the_access_key_opens_an_unpublished_request() throws IOException, InterruptedException {
        var filed = portal.post("/api/v1/requests", filing("Uniforms", "How many uniforms were bought?"))
                .body();
        var path = "/api/v1/requests/" + field(filed, "trackingNumber");
        assertThat(portal.get(path, "X-Access-Key", field(filed, "accessKey")).body())
                .contains("How many uniforms were bought?");
        var wrong = portal.get(path, "X-Access-Key", "00000-00000-00000-00000-00000-0");
        var absent = portal.get("/api/v1/requests/KP-2026-999999", "X-Access-Key", "00000-00000-00000-00000-00000-0");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(absent.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    publicBody  | {"publicBody":"NOBODY","subject":"s","description":"d","language":"en"}
                    publicBody  | {"publicBody":"KP-ASSEMBLY","subject":"s","description":"d","language":"en"}
                    subject     | {"publicBody":"KP-POLICE-CPO","subject":" ","description":"d","language":"en"}
                    subject     | {"publicBody":"KP-POLICE-CPO","subject":"a\\u202Eb","description":"d","language":"en"}
                    description | {"publicBody":"KP-POLICE-CPO","subject":"s","language":"en"}
                    language    | {"publicBody":"KP-POLICE-CPO","subject":"s","description":"d","language":"xx"}
                    requester.email | {"publicBody":"KP-POLICE-CPO","subject":"s","description":"d","language":"en","requester":{"email":"no address"}}
                    """)
    void a_field_that_cannot_be_taken_is_named(String field, String body) throws IOException, InterruptedException {
        var refused = portal.post("/api/v1/requests", body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ur",
                "/ps",
                "/requests",
                "/public-bodies",
                "/search?q=samples",
                "/deadlines",
                "/law",
                "/nowhere"
            })
    void public_pages_set_no_cookie_and_carry_the_security_headers(String path)
            throws IOException, InterruptedException {
        var page = portal.get(path);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void the_office_is_closed_to_strangers_and_to_the_wrong_role() throws IOException, InterruptedException {
        assertThat(portal.get("/api/v1/office/requests").statusCode()).isEqualTo(401);
        assertThat(portal.get("/api/v1/office/requests", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(portal.get("/api/v1/office/requests", "Authorization", bearer("moderator"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.get("/office").statusCode()).isEqualTo(302);
    }

    @Test
    void a_due_date_explains_every_day() throws IOException, InterruptedException {
        var due = portal.get("/api/v1/deadline?publicBody=KP-POLICE-CPO&received=2023-02-13")
                .body();
        assertThat(due).contains("\"dueOn\":\"2023-02-27\"").contains("\"section\":\"11(1)\"");
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_in_one_sentence() throws IOException, InterruptedException {
        var second = Portal.launch(portal.home(), portal.port() + 1);
        var said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(said).contains("already running").doesNotContain("\tat ");
    }

    @Test
    void a_taken_port_is_refused_in_one_sentence(@TempDir Path other) throws IOException, InterruptedException {
        var second = Portal.launch(other, portal.port());
        var said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(said).contains("is taken").doesNotContain("\tat ");
    }
}
