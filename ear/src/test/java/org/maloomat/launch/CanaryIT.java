package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants words in everything that nobody may see, then looks for them wherever somebody could: every secret begins with
 * {@value #SECRET}, and beside each stands a word to search for, so that a page that repeats the question is no find.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryIT {
    private static final String SECRET = "qanary";
    private static final String EMAIL = SECRET + "mail@example.org";
    private static final String OPEN = "openfinch";
    private static final List<String> HOOKS = List.of(
            "hooksubject",
            "hookasked",
            "hookanswer",
            "hookdocument",
            "hookreturned",
            "hookwithdrawn",
            "hookfile",
            "hookexchange");
    private static final List<String> LANGUAGES = List.of("", "/ur", "/ps");
    private static final Pattern LINK =
            Pattern.compile("(?:href=\"|<loc>http://localhost:\\d+|\"(?:self|html|download|text)\":\")(/[^\"#<]*)");
    /** Forms filled in before, what is not public, and what would only multiply the same pages. */
    private static final Pattern NOT_FOLLOWED = Pattern.compile(
            "/sign-out|.*/requests/(mine|file)\\?.*|/(ur|ps)/public-bodies/(?!KP-POLICE-CPO).*|.*&amp;.*|.*&.*");

    private static final int DOCUMENT_IDS = 80;

    private Portal portal;
    private ApiClient api;
    private ApiClient.Filed waiting;
    private ApiClient.Filed handedIn;
    private ApiClient.Filed returned;
    private ApiClient.Filed withdrawn;
    private ApiClient.Filed moderated;
    private ApiClient.Filed open;
    private final List<String> leaks = new ArrayList<>();

    @BeforeAll
    void plant(@TempDir Path home) throws IOException, InterruptedException {
        portal = new Portal(home).start();
        api = new ApiClient(portal);
        waiting = file("waits");
        exchange(waiting);
        handedIn = file("handedin");
        answer(handedIn, "handedin");
        returned = file("returned");
        answer(returned, "returned");
        returnAnswer(returned, "hookreturned " + SECRET + "why");
        withdrawn = file("withdrawn");
        answer(withdrawn, "withdrawn");
        assertThat(api.release(withdrawn.number()).statusCode()).isEqualTo(201);
        assertThat(api.withdraw(withdrawn.number(), "Counted again").statusCode())
                .isEqualTo(200);
        moderated = api.file("Vehicles " + OPEN + "request", "How many vehicles?", SECRET + "name", EMAIL);
        publishRequest(moderated);
        answer(moderated, "moderated");
        open = api.file("Sheds " + OPEN + "subject", "How many sheds?", SECRET + "name", EMAIL);
        assertThat(api.answer(
                                open.number(),
                                "The word is " + OPEN + "answer.",
                                ApiClient.Upload.pdf(
                                        OPEN + "file.pdf",
                                        SmallPdf.titled(
                                                "It says " + OPEN + "document. " + SECRET + "under",
                                                SECRET + "openmeta")))
                        .statusCode())
                .isEqualTo(201);
        withhold(open, SECRET + "under");
        assertThat(api.release(open.number()).statusCode()).isEqualTo(201);
    }

    /** Covers a word of the request's only document with a box and has the copy made without it. */
    private void withhold(ApiClient.Filed request, String word) throws IOException, InterruptedException {
        var officer = PlainVisitor.signIn(portal, "officer");
        var dossier =
                officer.open("/office/requests/" + request.number()).response().body();
        var desk = Pattern.compile("href=\"(/office/requests/[^\"]*/redactions/(\\d+))\"")
                .matcher(dossier);
        assertThat(desk.find()).isTrue();
        officer.open(desk.group(1));
        var calls = "/office/redactions/" + request.number() + "/" + desk.group(2) + "/";
        until(officer, calls, "\"searched\":1");
        var covered = officer.send(calls + "withhold?page=1", "{\"words\":\"" + word + "\",\"ground\":\"SURVIVOR\"}");
        assertThat(covered.body()).contains("\"SURVIVOR\":1");
        assertThat(officer.send(calls + "copy?page=1", "{}").statusCode()).isEqualTo(200);
        until(officer, calls, "\"copy\":\"READY\"");
    }

    private static void until(PlainVisitor officer, String calls, String said)
            throws IOException, InterruptedException {
        var patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        var sheet = officer.open(calls + "sheet?page=1").response().body();
        while (!sheet.contains(said)) {
            assertThat(System.nanoTime()).as(sheet).isLessThan(patience);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            sheet = officer.open(calls + "sheet?page=1").response().body();
        }
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private ApiClient.Filed file(String which) throws IOException, InterruptedException {
        return api.file(
                "Lamps hooksubject " + SECRET + "asked" + which,
                "How many lamps hookasked " + SECRET + "asked" + which + "?",
                SECRET + "name",
                EMAIL);
    }

    /** What passes between body and requester is for the two of them. */
    private void exchange(ApiClient.Filed request) throws IOException, InterruptedException {
        var secret = "hookexchange " + SECRET;
        ok(api.act(request.number(), "clarification", "{\"question\":\"" + secret + "question\"}"));
        ok(api.ownAct(request, "reply", "{\"reply\":\"" + secret + "reply\"}"));
        ok(api.act(request.number(), "fee", "{\"pages\":90}"));
        var payment = "{\"paidOn\":\"" + LocalDate.now(ZoneId.of("Asia/Karachi")) + "\",\"receipt\":\"" + secret
                + "receipt\"}";
        ok(api.act(request.number(), "payment", payment));
    }

    private static void ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private void answer(ApiClient.Filed request, String which) throws IOException, InterruptedException {
        var handedIn = api.answer(
                request.number(),
                "The lamps hookanswer " + SECRET + "answer" + which,
                "{\"section\":\"14\",\"reason\":\"Locks " + SECRET + "reason" + which + "\"}",
                "en",
                ApiClient.Upload.pdf(
                        "hookfile-" + SECRET + "file" + which + ".pdf",
                        SmallPdf.titled(
                                "It says hookdocument " + SECRET + "document" + which, SECRET + "meta" + which)));
        assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(201);
    }

    private void returnAnswer(ApiClient.Filed request, String reason) throws IOException, InterruptedException {
        press(
                "releaser",
                "/office/requests/" + request.number() + "/release",
                Map.of("form:reason", reason, "form:giveBack", "x"));
    }

    private void publishRequest(ApiClient.Filed request) throws IOException, InterruptedException {
        press(
                "moderator",
                "/office/moderation?trackingNumber=" + request.number(),
                Map.of("form:reason", "", "form:publish", "x"));
    }

    private void press(String role, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        var sent = PlainVisitor.signIn(portal, role).press(address, fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    private List<ApiClient.Filed> all() {
        return List.of(waiting, handedIn, returned, withdrawn, moderated, open);
    }

    private static boolean isSecretIn(String text) {
        return text.toLowerCase(Locale.ROOT).replace("\0", "").contains(SECRET);
    }

    private void inspect(String who, String address, HttpResponse<byte[]> found) {
        var text = found.headers().map() + "\n" + new String(found.body(), StandardCharsets.UTF_8);
        if (isSecretIn(text)) {
            int at = text.toLowerCase(Locale.ROOT).indexOf(SECRET);
            leaks.add(who + " " + address + ": …"
                    + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
        }
    }

    private HttpResponse<byte[]> fetch(String who, String address, String... headers)
            throws IOException, InterruptedException {
        var found = portal.sendForBytes(portal.request(address, headers).GET());
        inspect(who, address, found);
        return found;
    }

    @Test
    void nothing_unpublished_or_withdrawn_shows_on_any_surface() throws IOException, InterruptedException {
        var seen = crawl();
        askFor(HOOKS);
        guessAddresses("stranger");
        guessAddresses("stranger with a wrong key", "X-Access-Key", waiting.key());
        assertThat(leaks).isEmpty();

        // Had the crawl not come by, it would have found nothing either.
        assertThat(seen.get(200)).hasSizeGreaterThan(300);
        assertThat(seen).doesNotContainKey(500);
        assertThat(seen.get(200))
                .contains("/requests/" + open.number(), "/ur/requests/" + moderated.number())
                .anyMatch(address -> address.startsWith("/documents/" + open.number()))
                .anyMatch(address -> address.startsWith("/ps/requests/" + open.number() + "/documents/"));
        for (var word : List.of(OPEN + "answer", OPEN + "document", OPEN + "request")) {
            assertThat(portal.get("/api/v1/search?q=" + word).body()).as(word).contains("\"total\":1");
        }
        assertThat(portal.get("/feed.atom").body()).contains(OPEN + "subject");
    }

    /** Follows every link from the beginnings and keeps the addresses by status. */
    private Map<Integer, List<String>> crawl() throws IOException, InterruptedException {
        var seen = new LinkedHashMap<String, Integer>();
        var next = new ArrayDeque<>(List.of(
                "/",
                "/ur",
                "/ps",
                "/sitemap.xml",
                "/feed.atom",
                "/ur/feed.atom",
                "/robots.txt",
                "/openapi",
                "/health",
                "/metrics",
                "/api/v1/public-bodies",
                "/api/v1/search?q=",
                "/api/v1/search?q=lamps",
                "/no-such-page",
                "/ur/requests/KP-0000-1",
                "/api/v1/no-such-call"));
        while (!next.isEmpty()) {
            var address = next.poll();
            if (seen.containsKey(address) || NOT_FOLLOWED.matcher(address).matches()) {
                continue;
            }
            var found = fetch("stranger", address);
            assertThat(found.headers().firstValue("Set-Cookie"))
                    .as("a cookie from " + address)
                    .isEmpty();
            seen.put(address, found.statusCode());
            LINK.matcher(new String(found.body(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(link -> next.add(link.group(1)));
        }
        var byStatus = new TreeMap<Integer, List<String>>();
        seen.forEach((address, status) ->
                byStatus.computeIfAbsent(status, ignored -> new ArrayList<>()).add(address));
        return byStatus;
    }

    /** Asks every surface that answers to words: search, its facets, snippets and suggestions, similar requests, bodies. */
    private void askFor(List<String> words) throws IOException, InterruptedException {
        for (var word : words) {
            for (var question :
                    List.of(word, word.substring(0, word.length() - 1), "%22lamps+" + word + "%22", word + "+lamps")) {
                fetch("stranger", "/api/v1/search?q=" + question);
            }
            assertThat(portal.get("/api/v1/search?q=" + word).body()).contains("\"total\":0");
            for (var language : LANGUAGES) {
                fetch("stranger", language + "/search?q=" + word);
                fetch("stranger", language + "/public-bodies?q=" + word);
                inspect(
                        "stranger",
                        language + "/requests/similar",
                        portal.sendForBytes(portal.request(
                                        language + "/requests/similar",
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("subject=Lamps+" + word))));
            }
        }
    }

    /** Addresses that nobody links to, with numbers anybody can count up to. */
    private void guessAddresses(String who, String... headers) throws IOException, InterruptedException {
        for (var request : all()) {
            var number = request.number();
            for (var language : LANGUAGES) {
                fetch(who, language + "/requests/" + number, headers);
                fetch(who, language + "/requests/" + number + "/answer", headers);
            }
            if (request != waiting) {
                fetch(who, "/api/v1/requests/" + number, headers);
            }
            fetch(who, "/api/v1/office/requests/" + number, headers);
            for (int id = 1; id <= DOCUMENT_IDS && headers.length == 0; id++) {
                fetch(who, "/documents/" + number + "/" + id);
                fetch(who, "/office/copies/" + number + "/" + id);
            }
            fetch(who, "/requests/" + number + "/documents/1", headers);
        }
    }

    @Test
    void whoever_serves_another_body_or_another_purpose_sees_nothing_of_it() throws IOException, InterruptedException {
        for (var role : List.of("officer", "releaser")) {
            var other = invited(role + ".kp-health");
            other.open("/office");
            look(other, role + " of another body", "/office", "/office/release", "/account");
            for (var request : all()) {
                var office = "/office/requests/" + request.number();
                look(other, role + " of another body", office, office + "/answer", office + "/release");
                for (int id = 1; id <= DOCUMENT_IDS; id++) {
                    look(other, role + " of another body", "/office/copies/" + request.number() + "/" + id);
                }
            }
        }
        for (var role : List.of("moderator", "administrator")) {
            var person = PlainVisitor.signIn(portal, role);
            look(
                    person,
                    role,
                    "/office",
                    "/office/release",
                    "/admin",
                    "/admin/people",
                    "/admin/register-import",
                    "/account");
            for (var request : all()) {
                var office = "/office/requests/" + request.number();
                look(person, role, office, office + "/answer", office + "/release");
                fetch(role, "/api/v1/office/requests/" + request.number(), "Authorization", api.bearer(role));
            }
            fetch(role, "/api/v1/office/requests", "Authorization", api.bearer(role));
        }
        assertThat(leaks).isEmpty();

        // The moderator reads what was asked, that is the work; but neither who asked nor what was answered.
        var moderator = PlainVisitor.signIn(portal, "moderator");
        var words = moderator
                .open("/office/moderation?trackingNumber=" + handedIn.number())
                .response()
                .body();
        assertThat(words).contains(SECRET + "askedhandedin");
        assertThat(isSecretIn(words.replaceAll(SECRET + "asked\\w+", ""))).isFalse();
    }

    private void look(PlainVisitor person, String who, String... addresses) throws IOException, InterruptedException {
        for (var address : addresses) {
            var found = person.open(address).response();
            if (isSecretIn(found.headers().map() + found.body())) {
                leaks.add(who + " " + address);
            }
        }
    }

    /** Somebody of the demonstration who is invited anew, sets a password and signs in with it. */
    private PlainVisitor invited(String name) throws IOException, InterruptedException {
        var administrator = PlainVisitor.signIn(portal, "administrator");
        var people = administrator.open("/admin/people").response().body();
        var row = Pattern.compile("(?s)<bdi>" + Pattern.quote(name) + "</bdi>.*?name=\"(form:accounts:\\d+:reset)\"")
                .matcher(people);
        assertThat(row.find()).as(name).isTrue();
        var invitation = Pattern.compile("role=\"status\">[^<]*<bdi class=\"key\">([^<]+)<")
                .matcher(administrator
                        .press("/admin/people", new HashMap<>(Map.of(row.group(1), "x")))
                        .body());
        assertThat(invitation.find()).isTrue();
        var visitor = new PlainVisitor(portal);
        var password = "four quiet lamps in a row";
        visitor.post(visitor.open("/first-password"), Map.of("invitation", invitation.group(1), "password", password));
        return PlainVisitor.signIn(portal, name, password);
    }

    @Test
    void neither_letters_nor_logs_carry_words_or_names() throws IOException, InterruptedException {
        var administrator = PlainVisitor.signIn(portal, "administrator");
        var letters = Pattern.compile("href=\"(/admin/letters\\?letter=\\d+)\"")
                .matcher(administrator.open("/admin/letters").response().body())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(letters).hasSizeGreaterThan(10);
        var about = 0;
        for (var letter : letters) {
            var page = administrator.open(letter).response().body();
            if (all().stream().anyMatch(request -> page.contains("<h2><bdi>") && page.contains(request.number()))) {
                about++;
            }
            assertThat(isSecretIn(page.replace(EMAIL, ""))).as(letter).isFalse();
        }
        assertThat(about).isPositive();
        var log = portal.log();
        assertThat(log).contains("Maloomat is ready");
        assertThat(isSecretIn(log)).isFalse();
        assertThat(log).doesNotContain("hook", OPEN);
        assertThat(log.lines().filter(line -> line.startsWith("\tat "))).isEmpty();
    }
}
