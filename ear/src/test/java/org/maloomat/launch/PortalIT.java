package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The whole product, started as a newcomer would, asked from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {
    private static final String CNIC = "17301-0000001-2";

    private static final int FILINGS = 30;
    private static final int GUESSES = 10;
    private static final int SEARCHES = 400;
    private static final int WRITES = 200;

    private Portal portal;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        portal = new Portal(
                        home,
                        "--maloomat.trusted-proxies=127.0.0.1,::1",
                        "--maloomat.limit.filings=" + FILINGS,
                        "--maloomat.limit.searches=" + SEARCHES,
                        "--maloomat.limit.api-writes=" + WRITES)
                .start();
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
        return ApiClient.field(json, name);
    }

    private String file(String subject) throws IOException, InterruptedException {
        return new ApiClient(portal)
                .file(subject, "How many litres were used in 2025?")
                .number();
    }

    private String bearer(String role) throws IOException {
        return "Bearer " + portal.token(role);
    }

    private int answer(String number, String text, byte[] document) throws IOException, InterruptedException {
        return answer(number, text, "answer.pdf", document);
    }

    private int answer(String number, String text, String fileName, byte[] document)
            throws IOException, InterruptedException {
        return new ApiClient(portal)
                .answer(number, text, new ApiClient.Upload(fileName, "application/octet-stream", document))
                .statusCode();
    }

    private static byte[] demoDocument() throws IOException {
        return Files.readAllBytes(
                Path.of("..", "tracker-ejb", "target", "classes", "demo", "files", "sample-to-report.pdf"));
    }

    @Test
    void a_table_in_which_somebody_could_be_recognised_is_held() throws IOException, InterruptedException {
        var number = file("Rape cases by district");
        var table = "District,Cases\nSwat,31\nMardan,4\n".getBytes(StandardCharsets.UTF_8);
        assertThat(answer(number, "See the table.", "cases.csv", table)).isEqualTo(201);

        var refused =
                portal.post("/api/v1/office/requests/" + number + "/release", "", "Authorization", bearer("releaser"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("SMALL_COUNT").doesNotContain("Mardan");
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
    void what_the_public_reports_a_moderator_answers_or_withdraws_at_once() throws IOException, InterruptedException {
        var number = file("Lamps in corridors");
        assertThat(answer(number, "The word is canaryheron.", demoDocument())).isEqualTo(201);
        var address = "/requests/" + number + "/report";
        var anybody = new PlainVisitor(portal);
        assertThat(anybody.open(address).response().statusCode()).isEqualTo(404);
        assertThat(portal.post(
                                "/api/v1/office/requests/" + number + "/release",
                                "",
                                "Authorization",
                                bearer("releaser"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(anybody.post(anybody.open(address), Map.of()).statusCode()).isEqualTo(422);
        var form = anybody.open(address);
        assertThat(anybody.post(form, Map.of("concern", "WRONG")).body()).contains("Thank you");
        assertThat(anybody.post(form, Map.of("concern", "WRONG")).body()).contains("Thank you");

        var moderator = PlainVisitor.signIn(portal, "moderator");
        var reports = "/office/reports";
        assertThat(moderator.open(reports).response().body()).containsOnlyOnce(">" + number + "<");
        assertThat(moderator
                        .press(reports, Map.of("form:reports:0:reason", "", "form:reports:0:keep", "x"))
                        .body())
                .contains("<span class=\"error\">This field cannot be empty");
        moderator.press(reports, Map.of("form:reports:0:reason", "It was counted so.", "form:reports:0:keep", "x"));
        assertThat(moderator.open(reports).response().body()).doesNotContain(number);
        assertThat(portal.get(address).body()).contains("It was counted so.");

        anybody.post(anybody.open(address), Map.of("concern", "IDENTIFIES"));
        moderator.press(reports, Map.of("form:reports:0:reason", "Looked at again", "form:reports:0:withdraw", "x"));
        assertThat(portal.get("/requests/" + number).statusCode()).isEqualTo(410);
        assertThat(portal.get("/requests/" + number).body()).contains("Looked at again");
        assertThat(portal.get("/api/v1/search?q=canaryheron").body()).contains("\"total\":0");
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
    void an_administrator_adds_a_body_once_and_corrects_it() throws IOException, InterruptedException {
        var administrator = PlainVisitor.signIn(portal, "administrator");
        var body = new HashMap<>(Map.of(
                "code", "KP-TEST-OFFICE",
                "nameEn", "Office of Tests",
                "nameUr", "دفترِ آزمائش",
                "kind", "DEPARTMENT",
                "district", "SWAT",
                "week", "FIVE",
                "statute", "PK-KP-2013",
                "designationEn", " ",
                "email", "nowhere",
                "verified", "true"));
        var form = administrator.open("/ur/admin/public-bodies/new");
        var refused = administrator.post(form, body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"designationEn-error\"", "id=\"email-error\"", "value=\"Office of Tests\"", "nowhere")
                .contains("<option value=\"SWAT\" selected=\"selected\">")
                .doesNotContain("\tat ");
        assertThat(portal.get("/public-bodies/KP-TEST-OFFICE").statusCode()).isEqualTo(404);
        assertThat(portal.get("/public-bodies").body()).doesNotContain("Office of Tests");

        body.put("designationEn", "Director");
        body.put("email", "pio@example.org");
        for (int click = 1; click <= 2; click++) {
            var added = administrator.post(form, body);
            assertThat(added.statusCode()).isEqualTo(302);
            assertThat(added.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to)
                    .endsWith("/ur/admin/public-bodies/KP-TEST-OFFICE?done=added"));
        }
        assertThat(portal.get("/public-bodies?q=tests").body()).containsOnlyOnce(">Office of Tests<");
        assertThat(portal.get("/public-bodies/KP-TEST-OFFICE").body()).contains("pio@example.org");

        var page = administrator.open("/admin/public-bodies/KP-TEST-OFFICE");
        var correction = new HashMap<>(body);
        correction.remove("code");
        correction.put("nameEn", "Office of Trials");
        assertThat(administrator.post(page, correction).statusCode()).isEqualTo(302);
        assertThat(portal.get("/public-bodies/KP-TEST-OFFICE").body()).contains("Office of Trials");
        correction.put("nameEn", "Office of Errors");
        var late = administrator.post(page, correction);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("role=\"alert\"", "value=\"Office of Errors\"");
        assertThat(administrator
                        .open("/admin/public-bodies/KP-NOWHERE")
                        .response()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_files_too_much_is_asked_to_wait_and_loses_nothing_typed() throws IOException, InterruptedException {
        var address = "203.0.113.7";
        var body = filing("Patrol logs", "How many logs are kept?");
        for (int filed = 0; filed < FILINGS; filed++) {
            var refused = portal.post("/api/v1/requests", filing(" ", "?"), "X-Forwarded-For", address);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(portal.post("/api/v1/requests", body, "X-Forwarded-For", address)
                            .statusCode())
                    .isEqualTo(201);
        }
        var refused = portal.post("/api/v1/requests", body, "X-Forwarded-For", address);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"type\":\"urn:maloomat:problem:limit.filings\"");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3600L / FILINGS);

        var visitor = new PlainVisitor(portal, "X-Forwarded-For", address);
        var form = visitor.post(
                visitor.open("/ur/requests/file"),
                Map.of(
                        "action", "file",
                        "publicBody", "KP-POLICE-CPO",
                        "subject", "Typed with care",
                        "description", "Every word of it",
                        "email", "somebody@example.org"));
        assertThat(form.statusCode()).isEqualTo(429);
        assertThat(form.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(form.body())
                .contains(
                        "lang=\"ur\"", "role=\"alert\"", "Typed with care", "Every word of it", "somebody@example.org")
                .contains("<option value=\"KP-POLICE-CPO\" selected=\"selected\">");
        assertThat(portal.post("/api/v1/requests", body, "X-Forwarded-For", "203.0.113.8")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_searches_too_much_is_asked_to_wait() throws IOException, InterruptedException {
        var address = "2001:db8:1:2::3";
        // The share fills again all the while: on a slow machine one search may have come back before the page asks.
        HttpResponse<String> page = null;
        for (int round = 0; round < 20 && (page == null || page.statusCode() == 200); round++) {
            spendSearches(address);
            page = portal.get("/ps/search?q=patrol", "X-Forwarded-For", "2001:db8:1:2::4");
        }
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("lang=\"ps\"", "<main");
        assertThat(page.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(portal.get("/ps/law", "X-Forwarded-For", address).statusCode())
                .isEqualTo(200);
        assertThat(portal.get("/search?q=patrol").statusCode()).isEqualTo(200);
    }

    private void spendSearches(String address) throws IOException, InterruptedException {
        int status = 200;
        for (int search = 0; search <= SEARCHES * 2 && status == 200; search++) {
            status = portal.get("/api/v1/search?q=patrol", "X-Forwarded-For", address)
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void a_token_that_changes_too_much_is_asked_to_wait() throws IOException, InterruptedException {
        var call = "/api/v1/office/identifiers";
        HttpResponse<String> answer = null;
        for (int change = 0; change <= WRITES * 2 && (answer == null || answer.statusCode() == 200); change++) {
            answer = portal.post(call, "{\"text\":\"\"}", "Authorization", bearer("moderator"));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(portal.post(call, "{\"text\":\"\"}", "Authorization", bearer("administrator"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_feed_lists_released_answers_under_ids_that_stay() throws Exception {
        var number = file("Helmets bought for the feed");
        assertThat(answer(number, "The word is canarywren.", demoDocument())).isEqualTo(201);
        assertThat(portal.get("/feed.atom").body()).doesNotContain(number, "canarywren");
        assertThat(portal.get("/sitemap/requests-1.xml").body()).doesNotContain(number);
        assertThat(portal.post(
                                "/api/v1/office/requests/" + number + "/release",
                                "",
                                "Authorization",
                                bearer("releaser"))
                        .statusCode())
                .isEqualTo(201);

        var feed = portal.get("/ur/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        var ids = xml(feed.body(), "/feed/entry/id");
        assertThat(ids).startsWith("urn:maloomat:request:" + number).doesNotHaveDuplicates();
        assertThat(xml(feed.body(), "/feed/id")).containsExactly("urn:maloomat:feed:ur");
        assertThat(xml(feed.body(), "/feed/link[@rel='self']/@href"))
                .containsExactly("http://localhost:" + portal.port() + "/ur/feed.atom");
        assertThat(xml(feed.body(), "/feed/entry[1]/link/@hreflang")).containsExactly("en", "ur", "ps");
        assertThat(xml(feed.body(), "/feed/entry[not(updated) or not(author/name) or not(title)]"))
                .isEmpty();
        assertThat(xml(portal.get("/feed.atom").body(), "/feed/entry/id")).isEqualTo(ids);

        var tag = feed.headers().firstValue("ETag").orElseThrow();
        var again = portal.get("/ur/feed.atom", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(portal.post(
                                "/api/v1/office/requests/" + number + "/withdraw",
                                "{\"reason\":\"Counted again\"}",
                                "Authorization",
                                bearer("releaser"))
                        .statusCode())
                .isEqualTo(200);
        var after = portal.get("/ur/feed.atom", "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).doesNotContain(number, "canarywren");
        assertThat(portal.get("/sitemap/requests-1.xml").body()).doesNotContain(number);
    }

    @Test
    void the_feed_tells_when_something_public_was_changed_last() throws IOException, InterruptedException {
        var feed = portal.get("/feed.atom");
        if (feed.headers().firstValue("Last-Modified").isEmpty()) {
            TimeUnit.SECONDS.sleep(3);
            feed = portal.get("/feed.atom");
        }
        var changed = feed.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(portal.get("/feed.atom", "If-Modified-Since", changed).statusCode())
                .isEqualTo(304);
        assertThat(portal.get("/feed.atom", "If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_sitemap_names_pages_that_are_there_in_every_language() throws Exception {
        var base = "http://localhost:" + portal.port();
        assertThat(portal.get("/robots.txt").body())
                .contains("Sitemap: " + base + "/sitemap.xml", "Disallow: /ur/office", "Disallow: /requests/mine");
        var parts = xml(portal.get("/sitemap.xml").body(), "/sitemapindex/sitemap/loc");
        assertThat(parts).contains(base + "/sitemap/pages.xml", base + "/sitemap/requests-1.xml");
        assertThat(portal.get("/sitemap/requests-2.xml").statusCode()).isEqualTo(404);
        for (var part : parts) {
            var pages = xml(portal.get(part.substring(base.length())).body(), "/urlset/url/loc");
            assertThat(pages).isNotEmpty().doesNotHaveDuplicates();
            assertThat(pages)
                    .filteredOn(page -> page.contains("/ur/"))
                    .hasSizeGreaterThanOrEqualTo(pages.size() / 3 - 1);
            for (int page = 0; page < pages.size(); page += Math.max(1, pages.size() / 12)) {
                assertThat(portal.get(pages.get(page).substring(base.length())).statusCode())
                        .as(pages.get(page))
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ur/law", "/ps/requests"})
    void a_page_names_its_feed_and_its_other_languages(String path) throws IOException, InterruptedException {
        var language = path.startsWith("/ur") ? "/ur" : path.startsWith("/ps") ? "/ps" : "";
        assertThat(portal.get(path).body())
                .contains("type=\"application/atom+xml\"", "href=\"" + language + "/feed.atom\"")
                .contains("<link rel=\"alternate\" hreflang=\"en\"", "<link rel=\"alternate\" hreflang=\"ps\"");
    }

    private static List<String> xml(String document, String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var parsed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, parsed, XPathConstants.NODESET);
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void the_list_of_requests_is_narrowed_by_body_status_and_year() throws IOException, InterruptedException {
        var all = portal.get("/requests").body();
        var refused = portal.get("/requests?publicBody=&status=REFUSED&year=").body();
        assertThat(total(refused)).isBetween(1, total(all) - 1);
        assertThat(refused)
                .contains("<option value=\"REFUSED\" selected=\"selected\">")
                .doesNotContain("outcome-FULL");
        assertThat(total(portal.get("/requests?status=ANSWERED").body())
                        + total(portal.get("/requests?status=WAITING").body()))
                .isEqualTo(total(all));

        var body = Pattern.compile("<option value=\"([A-Z]{2}-[A-Z0-9-]+)\">").matcher(all);
        assertThat(body.find()).isTrue();
        var year = Pattern.compile("<option value=\"(\\d{4})\">").matcher(all);
        assertThat(year.find()).isTrue();
        var query = "publicBody=" + body.group(1) + "&year=" + year.group(1);
        var narrowed = portal.get("/ur/requests?" + query).body();
        assertThat(total(narrowed)).isLessThan(total(all));
        assertThat(narrowed)
                .contains("<option value=\"" + body.group(1) + "\" selected=\"selected\">")
                .contains("href=\"/ps/requests?" + query.replace("&", "&amp;") + "\"");
    }

    @Test
    void what_a_list_is_narrowed_to_is_kept_on_its_next_page() throws IOException, InterruptedException {
        var answered = portal.get("/requests?status=ANSWERED").body();
        assertThat(answered).contains("href=\"/requests?status=ANSWERED&amp;page=2\"");
        var second = portal.get("/requests?status=ANSWERED&page=2").body();
        assertThat(total(second)).isEqualTo(total(answered));
        assertThat(second).contains("href=\"/ur/requests?status=ANSWERED&amp;page=2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=%3Cscript%3E", "year=20x6", "publicBody=NOBODY", "page=-1", "year=999999999999"})
    void a_filter_that_is_no_choice_narrows_nothing(String query) throws IOException, InterruptedException {
        var page = portal.get("/requests?" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(total(page.body())).isEqualTo(total(portal.get("/requests").body()));
    }

    private static int total(String list) {
        var count = Pattern.compile("<p role=\"status\">\\D*(\\d+)").matcher(list);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    @Test
    void the_description_of_the_api_is_valid_and_names_every_refusal() throws IOException, InterruptedException {
        var parsed = new OpenAPIV3Parser().readContents(portal.get("/openapi").body());
        assertThat(parsed.getMessages()).isEmpty();
        var api = parsed.getOpenAPI();
        assertThat(api.getPaths().keySet())
                .containsExactlyInAnyOrder(
                        "/api/v1/deadline",
                        "/api/v1/public-bodies",
                        "/api/v1/requests",
                        "/api/v1/requests/{trackingNumber}",
                        "/api/v1/requests/{trackingNumber}/reply",
                        "/api/v1/requests/{trackingNumber}/withdraw",
                        "/api/v1/search",
                        "/api/v1/office/identifiers",
                        "/api/v1/office/requests",
                        "/api/v1/office/requests/{trackingNumber}/answer",
                        "/api/v1/office/requests/{trackingNumber}/clarification",
                        "/api/v1/office/requests/{trackingNumber}/correction",
                        "/api/v1/office/requests/{trackingNumber}/extend",
                        "/api/v1/office/requests/{trackingNumber}/fee",
                        "/api/v1/office/requests/{trackingNumber}/payment",
                        "/api/v1/office/requests/{trackingNumber}/release",
                        "/api/v1/office/requests/{trackingNumber}/reopen",
                        "/api/v1/office/requests/{trackingNumber}/transfer",
                        "/api/v1/office/requests/{trackingNumber}/urgency",
                        "/api/v1/office/requests/{trackingNumber}/withdraw");
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
            assertThat(operation.getSummary()).as(path).isNotBlank();
            assertThat(operation.getResponses().keySet()).as(path).contains("422", "429", "500");
            assertThat(operation.getResponses().keySet())
                    .as(path)
                    .anyMatch(status -> status.startsWith("2"))
                    .doesNotContain("default");
            if (path.contains("/office/")) {
                assertThat(operation.getSecurity()).as(path).isNotEmpty();
                assertThat(operation.getResponses().keySet()).as(path).contains("401", "403");
            }
            operation.getResponses().forEach((status, response) -> {
                var type = status.startsWith("2") ? "application/json" : "application/problem+json";
                if (!status.equals("304")) {
                    assertThat(response.getContent().get(type).getSchema())
                            .as(path + " " + status)
                            .isNotNull();
                }
            });
        }));
        var schemas = api.getComponents().getSchemas();
        assertThat(schemas).containsKeys("Problem", "Result", "PublicView", "Explained", "Acknowledged", "QueueView");
        assertThat(((io.swagger.v3.oas.models.media.Schema<?>)
                                schemas.get("Explained").getProperties().get("dueOn"))
                        .getFormat())
                .isEqualTo("date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=samples",
                "/public-bodies",
                "/deadline?publicBody=KP-POLICE-CPO&received=2026-01-05",
                "/requests/"
            })
    void a_public_answer_already_held_is_not_sent_again(String call) throws IOException, InterruptedException {
        var path = "/api/v1" + (call.equals("/requests/") ? call + published() : call);
        var first = portal.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = portal.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(portal.get(path, "If-None-Match", "\"other\"").body()).isEqualTo(first.body());
    }

    private String published() throws IOException, InterruptedException {
        return field(portal.get("/api/v1/search?q=&size=1").body(), "trackingNumber");
    }

    @Test
    void what_is_not_for_everyone_carries_no_tag_and_is_not_stored() throws IOException, InterruptedException {
        var filed = portal.post("/api/v1/requests", filing("Boots", "How many boots were bought?"))
                .body();
        var own = portal.get(
                "/api/v1/requests/" + field(filed, "trackingNumber"), "X-Access-Key", field(filed, "accessKey"));
        assertThat(own.headers().firstValue("ETag")).isEmpty();
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-store");
        var queue = portal.get("/api/v1/office/requests", "Authorization", bearer("officer"));
        assertThat(queue.headers().firstValue("ETag")).isEmpty();
        assertThat(queue.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void links_lead_from_page_to_page_until_every_hit_was_seen() throws IOException, InterruptedException {
        var seen = new ArrayList<String>();
        var next = "/api/v1/search?q=&size=7";
        var total = 0;
        while (next != null) {
            var page = portal.get(next);
            total = Integer.parseInt(page.body().replaceAll("(?s).*?\"total\":(\\d+).*", "$1"));
            Pattern.compile("\"trackingNumber\":\"([^\"]+)\"")
                    .matcher(page.body())
                    .results()
                    .forEach(hit -> seen.add(hit.group(1)));
            next = page.headers().allValues("Link").stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
        assertThat(total).isGreaterThan(7);
    }

    @ParameterizedTest
    @CsvSource({"page, x", "page, 0", "page, 1000001", "size, 0", "size, 101", "size, 1.5"})
    void a_page_that_is_no_number_is_refused(String name, String value) throws IOException, InterruptedException {
        var refused = portal.get("/api/v1/search?q=patrol&" + name + "=" + value, "Accept-Language", "ur");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"" + name + "\"", "پورا عدد");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {samples%20}                          | Only the first part of this was read.
            {samples%20OR%20}                     | Only the first part of this was read.
            of+the                                | Found:
            %21%3F%2E%2E                          | There is nothing in this that can be looked for.
            %22samples+of                         | A quote is not closed
            *samples                              | A star counts only behind three letters
            colour:samples                        | Not a field, so looked for as words: colour
            year:soon                             | Not a date, so looked for as words: soon
            samples+district:                     | Nothing stands behind the colon: district
            %E2%80%AEsamples                      | Found:
            %ED%A0%80samples                      | Found:
            &page=10000000                        | There are results, but not as many pages.
            &page=99999999999999999999            | There are results, but not as many pages.
            samples&from=2025-02-31&sort=sideways | Found:
            &district=%3Cscript%3Ealert           | not within what you chose
            %3Cscript%3Ealert%281%29%3C/script%3E | Found:
            """)
    void a_search_that_nobody_meant_is_answered_and_explained(String query, String said)
            throws IOException, InterruptedException {
        var whole = Pattern.compile("\\{(.*)}").matcher(query).replaceAll(part -> part.group(1)
                .repeat(300));
        var from = "2001:db8:77:" + Integer.toHexString(query.hashCode() & 0xffff) + "::1";
        var page = portal.get("/search?q=" + whole, "X-Forwarded-For", from);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(said).doesNotContain("<script>alert");
        assertThat(portal.get("/api/v1/search?q=" + whole, "X-Forwarded-For", from)
                        .statusCode())
                .isIn(200, 422);
        assertThat(portal.get("/search/complete?q=" + whole, "X-Forwarded-For", from)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_due_date_explains_every_day() throws IOException, InterruptedException {
        var due = portal.get("/api/v1/deadline?publicBody=KP-POLICE-CPO&received=2023-02-13")
                .body();
        assertThat(due).contains("\"dueOn\":\"2023-02-27\"").contains("\"section\":\"11(1)\"");
    }

    @Test
    void a_database_held_by_another_process_is_named_in_one_sentence(@TempDir Path other) throws Exception {
        var database = "jdbc:h2:file:"
                + Files.createDirectories(other.resolve("database")).resolve("maloomat");
        try (var held = DriverManager.getConnection(database, "somebody", "else")) {
            assertThat(held.isValid(1)).isTrue();
            var refused = Portal.launch(other, freePort());
            var said = new String(refused.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(refused.exitValue()).isEqualTo(1);
            assertThat(said.lines().filter(line -> line.startsWith("Maloomat cannot start: ")))
                    .singleElement()
                    .asString()
                    .contains("database", "in use");
            assertThat(said).doesNotContain("\tat ");
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void wrong_keys_say_what_a_missing_request_says_and_are_slowed() throws IOException, InterruptedException {
        var filed = new ApiClient(portal).file("Whistles", "How many whistles?");
        for (var language : List.of("", "/ur")) {
            var guesser = new PlainVisitor(portal, "X-Forwarded-For", "198.51.100." + (7 + language.length()));
            var said = new ArrayList<String>();
            for (var number : List.of(filed.number(), "KP-2026-999999")) {
                var page = guesser.post(
                        guesser.open(language + "/requests/mine"),
                        Map.of("trackingNumber", number, "accessKey", "00000-00000-00000-00000-00000-0"));
                assertThat(page.statusCode()).isEqualTo(404);
                assertThat(page.body())
                        .contains("role=\"alert\"", "value=\"" + number + "\"")
                        .doesNotContain("whistles?");
                said.add(page.body().replace(number, ""));
            }
            assertThat(said.get(0)).isEqualTo(said.get(1));
            HttpResponse<String> slowed = null;
            for (int guess = 2; guess <= GUESSES; guess++) {
                slowed = guesser.post(
                        guesser.open(language + "/requests/mine"),
                        Map.of("trackingNumber", filed.number(), "accessKey", "guess " + guess));
            }
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.body()).contains("role=\"alert\"").doesNotContain("whistles?");
            var even = guesser.post(
                    guesser.open(language + "/requests/mine"),
                    Map.of("trackingNumber", filed.number(), "accessKey", filed.key()));
            assertThat(even.statusCode())
                    .as("whoever guesses waits, whatever comes next")
                    .isEqualTo(429);
        }
        assertThat(portal.get("/api/v1/requests/" + filed.number(), "X-Access-Key", filed.key())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_file_name_is_harmless_once_it_is_public() throws IOException, InterruptedException {
        var api = new ApiClient(portal);
        var number = api.file("Names of files", "Which?").number();
        var pdf = SmallPdf.saying("Nothing in it");
        assertThat(api.answer(
                                number,
                                "Attached.",
                                ApiClient.Upload.pdf("../../etc/up.pdf", pdf),
                                ApiClient.Upload.pdf("..\\..\\down.pdf", pdf),
                                ApiClient.Upload.pdf("quo%22ted'.pdf", pdf),
                                ApiClient.Upload.pdf("gpj.\u202Efdp.pdf", pdf),
                                ApiClient.Upload.pdf("<img src=x onerror=alert(1)>.pdf", pdf))
                        .statusCode())
                .isEqualTo(201);
        assertThat(api.release(number).statusCode()).isEqualTo(201);
        var page = portal.get("/ur/requests/" + number).body();
        assertThat(page)
                .contains("up.pdf", "down.pdf", "gpj.fdp.pdf")
                .doesNotContain("..", "\u202E", "<img src=x", "etc/");
        var downloads = Pattern.compile("href=\"(/documents/[^\"]+)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(downloads).hasSize(5);
        for (var download : downloads) {
            var headers = portal.get(download.group(1)).headers();
            assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment")
                    .doesNotContain("..", "/", "\\", "%E2%80%AE", "<");
        }
        assertThat(portal.home().resolve("files").resolve("..").resolve("etc")).doesNotExist();
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
