package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever anybody asks, by whatever method, in whatever role and with whatever in the form: the answer is a page, a refusal or a
 * sentence, never that something went wrong. The addresses are the portal's own lists of them: routes, servlets and API.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRequestIT {
    private static final List<String> ROLES =
            List.of("officer", "releaser", "moderator", "commission", "administrator");
    /** A method that nobody knows is answered so (RFC 9110, 15.6.2). */
    private static final int NOT_IMPLEMENTED = 501;

    private static final List<String> METHODS = List.of("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW");
    private static final List<String> ODD = List.of(
            "nothing",
            "KP-2026-999999",
            "kp-2026-000043",
            "KP-2026-000043.json",
            "-1",
            "99999999999999999999",
            "%20",
            "a%2Fb",
            "%D9%BE%D9%88%D9%84%DB%8C%D8%B3",
            "'%22%3E%3Cscript%3E",
            "x".repeat(3_000));
    private static final List<String> ODD_QUERIES = List.of(
            "page=-1",
            "page=99999999999",
            "page=a&page=b",
            "q=%22%28%29%5B%5D%7B%7D%5E~*%3F%3A%5C&sort=NONE&publicBody=x&year=abcd",
            "q=" + "x".repeat(3_000),
            "received=2026-02-30&publicBody=KP-POLICE-CPO&manner=x&knownOn=y&extended=z",
            "from=2026-13-01&to=0000-00-00&asOf=+1000000000-01-01",
            "year=-99999999999&status=NONE&kind=NONE&district=NONE&publicBody=%00",
            "letter=abc&trackingNumber=abc&check=abc&document=abc",
            "lang=xx",
            "q&=&&a=b=c");
    private static final List<String> VALUES =
            List.of("", "x", "-1", "99999999999999999999", "\u0000", "۱۲/۱۳/۱۴۰۵", "\uD800");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern ENDS_ACCOUNTS = Pattern.compile(":(?:disable|enable|reset)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OPERATION = Pattern.compile("(?m)^  (/\\S*):$|^    (get|post|put|delete|patch):$");

    @TempDir
    private static Path home;

    private final Queue<String> accidents = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private Portal portal;
    private Map<String, PlainVisitor> people;
    private Map<String, List<String>> known;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        portal = new Portal(home).start();
        people = new LinkedHashMap<>();
        people.put("stranger", new PlainVisitor(portal));
        for (var role : ROLES) {
            people.put(role, PlainVisitor.signIn(portal, role));
        }
        var api = new ApiClient(portal);
        var waiting = api.file("Lamps at gates", "How many?").number();
        var answered = api.file("Lamps in yards", "How many?").number();
        api.answer(answered, "Nine.", ApiClient.Upload.pdf("lamps.pdf", SmallPdf.saying("Nine lamps.")));
        known = Map.of(
                "trackingNumber", List.of("KP-2026-000043", waiting, answered),
                "document", List.of("1", "2"),
                "code", List.of("KP-POLICE-CPO", "ORDER-1"),
                "purpose", List.of("REFUSAL"),
                "templateLanguage", List.of("ur"),
                "serial", List.of("1"));
    }

    @BeforeEach
    void forget() {
        accidents.clear();
        statuses.clear();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    /** Every route, as {@code org.maloomat.portal.routing.Routes} lists them, and what stands beside them as a file. */
    private static List<String> patterns() throws ReflectiveOperationException, IOException {
        var patterns = new ArrayList<String>();
        var classes = Path.of("../portal-web/target/classes").toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {classes}, EveryRequestIT.class.getClassLoader())) {
            var all = loader.loadClass("org.maloomat.portal.routing.Routes").getDeclaredField("ALL");
            all.setAccessible(true);
            for (var route : (List<?>) all.get(null)) {
                var pattern = route.getClass().getMethod("pattern");
                pattern.setAccessible(true);
                patterns.add((String) pattern.invoke(route));
            }
        }
        patterns.addAll(List.of(
                "/documents/{trackingNumber}/{document}",
                "/letters",
                "/search.csv",
                "/search.atom",
                "/search/complete",
                "/opensearch.xml",
                "/feed.atom",
                "/sitemap.xml",
                "/sitemap/{document}",
                "/robots.txt",
                "/sign-out",
                "/assets/{code}",
                "/calendars/queue/{code}",
                "/calendars/requests/{trackingNumber}",
                "/admin/audit-trail.tsv",
                "/admin/calendar-files/{code}",
                "/office/files/{code}",
                "/commission/files/{code}",
                "/office/letters/{trackingNumber}/{serial}",
                "/office/copies/{trackingNumber}/{document}",
                "/office/redactions/{trackingNumber}/{document}/sheet",
                "/office/redactions/{trackingNumber}/{document}/withhold"));
        return patterns;
    }

    private List<String> filled(String pattern, List<String> odd) {
        var addresses = new ArrayList<>(List.of(pattern));
        for (var variable = VARIABLE.matcher(pattern); variable.find(); ) {
            var values = new ArrayList<>(known.get(variable.group(1)));
            values.addAll(odd);
            addresses = addresses.stream()
                    .flatMap(address -> values.stream().map(value -> address.replace(variable.group(), value)))
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        }
        return addresses;
    }

    /** Who has something to do there. */
    private static String ofArea(String pattern) {
        return pattern.startsWith("/admin")
                ? "administrator"
                : pattern.startsWith("/commission") ? "commission" : "officer";
    }

    private void note(String who, String what, HttpResponse<String> answer) {
        statuses.merge(who + " " + answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500 && answer.statusCode() != NOT_IMPLEMENTED) {
            accidents.add((answer.statusCode() + " for " + who + ": " + what).replace('\0', '0'));
        }
    }

    private static String shortened(String address) {
        return address.length() > 150 ? address.substring(0, 150) + "…" : address;
    }

    @Test
    void every_address_in_every_role() throws Exception {
        for (var pattern : patterns()) {
            for (var address : filled(pattern, List.of("nothing"))) {
                for (var person : people.entrySet()) {
                    if (!address.equals("/sign-out")) {
                        note(
                                person.getKey(),
                                address,
                                person.getValue().open(address).response());
                    }
                }
            }
        }
        assertThat(accidents).isEmpty();
        assertThat(statuses).containsKeys("stranger 200", "officer 200", "officer 403", "releaser 404");
    }

    @Test
    void every_address_with_odd_names_and_questions() throws Exception {
        for (var pattern : patterns()) {
            for (var who : List.of("stranger", ofArea(pattern))) {
                var person = people.get(who);
                if (pattern.equals("/sign-out")) {
                    continue;
                }
                for (var address : pattern.contains("{")
                        ? filled(pattern.replaceFirst("(\\{\\w+}.*)\\{\\w+}", "$11"), ODD)
                        : List.<String>of()) {
                    note(who, shortened(address), person.open(address).response());
                }
                for (var query : ODD_QUERIES) {
                    var address = filled(pattern, List.of()).get(0) + "?" + query;
                    note(who, shortened(address), person.open("/ur" + address).response());
                }
            }
        }
        assertThat(accidents).isEmpty();
    }

    @Test
    void every_address_by_every_method() throws Exception {
        for (var pattern : patterns()) {
            var address = filled(pattern, List.of()).get(0);
            for (var who : List.of("stranger", ofArea(pattern))) {
                for (var method : METHODS) {
                    if (!address.equals("/sign-out")) {
                        note(who, method + " " + address, people.get(who).ask(method, address, "text/plain", "x"));
                    }
                }
            }
        }
        assertThat(accidents).isEmpty();
    }

    @Test
    void every_form_with_everything_wrong() throws Exception {
        for (var pattern : patterns()) {
            for (var who : people.keySet()) {
                for (var address : filled(pattern, List.of())) {
                    if (!pattern.startsWith("/sign")
                            && !pattern.equals("/first-password")
                            && !pattern.equals("/account")) {
                        misuse(who, people.get(who), address);
                    }
                }
            }
        }
        assertThat(accidents).isEmpty();
    }

    private void misuse(String who, PlainVisitor person, String address) throws IOException, InterruptedException {
        var page = person.open(address);
        if (page.response().statusCode() != 200 || !page.response().body().contains("<form")) {
            return;
        }
        var form = "application/x-www-form-urlencoded";
        var names = FIELD.matcher(page.response().body())
                .results()
                .map(field -> field.group(1))
                .distinct()
                .toList();
        for (var value : VALUES) {
            var body = new StringBuilder("a=b");
            for (var name : names) {
                if (!page.hidden().containsKey(name)
                        && !ENDS_ACCOUNTS.matcher(name).find()) {
                    body.append('&').append(encoded(name)).append('=').append(encoded(value));
                }
            }
            page.hidden()
                    .forEach((name, hidden) ->
                            body.append('&').append(encoded(name)).append('=').append(encoded(hidden)));
            note(who, "POST '" + value + "' " + address, person.ask("POST", address, form, body.toString()));
        }
        note(
                who,
                "POST stale " + address,
                person.ask("POST", address, form, "form=form&jakarta.faces.ViewState=-123%3A456&form%3Arelease=x"));
        note(
                who,
                "POST forged " + address,
                person.ask("POST", address, form, "form=form&jakarta.faces.ViewState=rO0ABXNyABdqYXZhLnV0aWw&token=x"));
        note(who, "POST broken " + address, person.ask("POST", address, form, "a=%ZZ&%=&=&&&form%3"));
        note(
                who,
                "POST half " + address,
                person.ask(
                        "POST",
                        address,
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"form:file\"; filename"));
        note(who, "POST unbounded " + address, person.ask("POST", address, "multipart/form-data", "--x\r\n\r\n--x--"));
        note(
                who,
                "POST file " + address,
                person.ask(
                        "POST",
                        address,
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"form:file\"; filename=\"../../a\u0000b\"\r\nContent-Type: a/b/c\r\n\r\n\r\n--x--\r\n"));
    }

    @Test
    void what_is_larger_than_any_form_is_refused_with_its_limit() throws Exception {
        var large = new ByteArrayOutputStream();
        large.writeBytes("--x\r\nContent-Disposition: form-data; name=\"form:file\"; filename=\"large.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        large.writeBytes(new byte[61_000_000]);
        large.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        for (var address : List.of(
                "/office/requests/" + known.get("trackingNumber").get(1) + "/answer", "/admin/register-import")) {
            var who = address.startsWith("/admin") ? "administrator" : "officer";
            var answer = people.get(who).ask("POST", address, "multipart/form-data; boundary=x", large.toByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(413);
            assertThat(answer.body()).contains("Too large");
        }
    }

    @Test
    void every_call_of_the_api_with_everything_wrong() throws Exception {
        var description = portal.get("/openapi").body();
        var path = "";
        var calls = 0;
        for (var line = OPERATION.matcher(description); line.find(); ) {
            if (line.group(1) != null) {
                path = line.group(1);
                continue;
            }
            calls++;
            for (var address : filled(path, List.of("nothing", "%20"))) {
                call(line.group(2).toUpperCase(java.util.Locale.ROOT), address);
            }
        }
        assertThat(calls).isGreaterThan(15);
        assertThat(accidents).isEmpty();
    }

    private void call(String method, String address) throws IOException, InterruptedException {
        var bodies = method.equals("GET")
                ? List.of("")
                : List.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "{\"a\":{\"a\":[[]]}}",
                        "{\"subject\":5,\"description\":{},\"pages\":\"x\",\"reason\":[]}");
        for (var role : List.of("", "officer", "releaser", "administrator")) {
            for (var type : List.of("application/json", "text/plain", "multipart/form-data; boundary=x")) {
                for (var body : type.equals("application/json") ? bodies : List.of("{")) {
                    var request =
                            portal.request(address, "Content-Type", type).method(method, BodyPublishers.ofString(body));
                    if (!role.isEmpty()) {
                        request.header("Authorization", "Bearer " + portal.token(role));
                    }
                    note(role, method + " " + type + " " + address + " " + body, portal.send(request));
                }
            }
        }
        for (var query : ODD_QUERIES) {
            note(
                    "",
                    method + " " + shortened(address + "?" + query),
                    portal.send(portal.request(address + "?" + query).method(method, BodyPublishers.noBody())));
        }
    }

    /** What no client library would send. */
    @Test
    void lines_that_are_no_requests() throws IOException {
        for (var line : List.of(
                "GET /%ZZ HTTP/1.1",
                "GET /search?q=%ZZ HTTP/1.1",
                "GET /search?q=%E0%A4 HTTP/1.1",
                "GET /%C0%AE%C0%AE/WEB-INF/web.xml HTTP/1.1",
                "GET /requests/%00 HTTP/1.1",
                "GET /requests/KP-2026-000043;jsessionid=x HTTP/1.1",
                "GET //office//requests HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /search?" + "a=b&".repeat(3_000) + " HTTP/1.1",
                "GET / HTTP/9.9",
                "GET http://[ HTTP/1.1",
                "POST /requests/file HTTP/1.1\r\nContent-Length: -5",
                "POST /requests/file HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded; charset=nonsense\r\nContent-Length: 3\r\n\r\na=b",
                "GET / HTTP/1.1\r\nAccept-Language: ,;q=\r\nCookie: JSESSIONID=;$Version=1;\"\r\nIf-Modified-Since: x\r\nRange: bytes=9-1")) {
            assertThat(status(line))
                    .as(line.substring(0, Math.min(100, line.length())))
                    .doesNotStartWith("500");
        }
    }

    /** A redirect leads to the portal's own page, whatever host a client claims to have asked. */
    @Test
    void no_redirect_leads_where_the_client_says() throws IOException {
        for (var path : List.of("/requests/", "/search?q=a&lang=ur", "/office", "/ur/admin")) {
            try (var socket = new Socket("localhost", portal.port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(path).startsWith("HTTP/1.1 3").contains("Location: /");
                assertThat(answer).as(path).doesNotContain("elsewhere.example");
            }
        }
    }

    private String status(String line) throws IOException {
        try (var socket = new Socket("localhost", portal.port())) {
            socket.setSoTimeout(20_000);
            var head = line.contains("\r\n\r\n")
                    ? line.replaceFirst("\r\n", "\r\nHost: localhost\r\nConnection: close\r\n")
                    : line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return answer.length() < 12 ? "closed" : answer.substring(9);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
