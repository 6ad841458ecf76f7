package org.maloomat.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maloomat.account.AccountIdentity;
import org.maloomat.account.SignIn;
import org.maloomat.account.SignedInAccount;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchQuery;
import org.maloomat.publication.ReleaseService;
import org.maloomat.request.Outcome;
import org.maloomat.request.PreferredFormat;
import org.maloomat.request.RequestFiling;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.TrackingNumber;
import org.maloomat.search.IndexFeeder;
import org.maloomat.search.PublicSearch;
import org.maloomat.shared.HomeFolder;
import org.maloomat.shared.LanguageTag;

/** The application as it is shipped, in its container, with this class inside it: what no test without a container shows. */
@ExtendWith({WiringSettings.class, ArquillianExtension.class})
class WiringIT {
    private static final Pattern RIGHT = Pattern.compile("\\| `(\\S+)\\.(\\w+)` \\|(.*)\\|");
    private static final List<String> ROLES =
            List.of("anonymous", "officer", "releaser", "moderator", "commission", "administrator");
    private static final List<String> WRITTEN_BY_A_FILING =
            List.of("information_request", "request_due_date", "request_event", "audit_entry", "outbox_letter");

    @Inject
    private RequestFiling filing;

    @Inject
    private RequestHandling handling;

    @Inject
    private AnswerWriting writing;

    @Inject
    private ReleaseService releasing;

    @Inject
    private PublicSearch search;

    @Inject
    private IndexFeeder feeder;

    @Inject
    private SignIn signIn;

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private HomeFolder home;

    @Inject
    private UserTransaction transaction;

    @Inject
    private CallingOfficer officer;

    @Inject
    private CallingReleaser releaser;

    @Inject
    private CallingModerator moderator;

    @Inject
    private CallingCommission commission;

    @Inject
    private CallingAdministrator administrator;

    @Resource(lookup = "java:app/jdbc/maloomat")
    private DataSource database;

    @Deployment
    static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/classes/runtime/maloomat.war"))
                .addClasses(WiringIT.class, WiringSettings.class, Caller.class)
                .addClasses(CallingOfficer.class, CallingReleaser.class)
                .addClasses(CallingModerator.class, CallingCommission.class, CallingAdministrator.class)
                .addAsResource(new File("../docs/rights.md"), "rights.md")
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    @Test
    void a_filing_rolled_back_leaves_nothing_and_uses_up_no_number() throws Exception {
        var before = counts();
        transaction.begin();
        var lost = filing.file("rolled back", request("Of no account"));
        assertThat(counts()).as("what others see meanwhile").isEqualTo(before);
        transaction.rollback();

        assertThat(counts()).isEqualTo(before);
        var kept = filing.file("kept", request("Of some account"));
        assertThat(kept.trackingNumber()).isEqualTo(lost.trackingNumber());
        assertThat(counts())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isGreaterThan(before.get(table)));
    }

    @Test
    void every_verb_admits_and_refuses_as_the_page_of_rights_says() throws IOException {
        var wrong = new ArrayList<String>();
        var outOfSight = new ArrayList<String>();
        int verbs = 0;
        assertThat(rights()).contains("| Verb | " + String.join(" | ", ROLES) + " |");
        for (var line : rights().lines().toList()) {
            var right = RIGHT.matcher(line);
            if (right.matches()) {
                verbs++;
                if (isAsynchronous(right.group(1), right.group(2))) {
                    outOfSight.add(right.group(2) + " of " + right.group(1));
                    continue;
                }
                var cells = right.group(3).split("\\|");
                for (int role = 0; role < ROLES.size(); role++) {
                    var said = cells[role].strip().equals("yes");
                    if (said == isRefused(ROLES.get(role), right.group(1), right.group(2))) {
                        wrong.add((said ? "refused: " : "admitted: ") + ROLES.get(role) + " to " + right.group(2)
                                + " of " + right.group(1));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        // Refused in a thread of its own; what it does is to run an import, which is in the list itself.
        assertThat(outOfSight).containsExactly("start of archive.ArchiveJob");
        assertThat(verbs).isGreaterThan(100);
    }

    @Test
    void the_index_hears_of_a_release_once_it_is_committed() {
        var number = filing.file("to be released", request("Quokkas in police stations"))
                .trackingNumber();
        var clerk = identity("officer");
        var version =
                as(officer, clerk, () -> handling.dossier(number)).request().version();
        as(
                officer,
                clerk,
                () -> writing.handIn(
                        number, version, null, new AnswerWriting.Draft(Outcome.FULL, "None.", List.of(), List.of())));

        assertThat(isFound(number)).isFalse();
        as(releaser, identity("releaser"), () -> releasing.release(number));

        assertThat(isFound(number)).as("at once, not with the next poll").isTrue();
        assertThat(feeder.lag()).isZero();
    }

    @Test
    @RunAsClient
    void the_timer_of_the_outbox_sends_what_was_filed(@ArquillianResource URL portal) throws Exception {
        var port = Integer.getInteger(WiringSettings.MAIL_PORT);
        try (var letter = new AwaitedLetter(port, "timer@example.org")) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(portal.toURI().resolve("/api/v1/requests"))
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", "timer")
                                    .POST(BodyPublishers.ofString("""
                                            {"publicBody":"KP-POLICE-CPO","subject":"Desks","description":"How many?",\
                                            "language":"en","requester":{"email":"timer@example.org"}}"""))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(letter.await()).matches("KP-\\d{4}-\\d{6}: received");
        }
    }

    private boolean isFound(TrackingNumber number) {
        var page = search.search(new SearchQuery("quokkas", null, null, null, null, null, 1, 10, null, null));
        return page.hits().stream().map(SearchHit::key).anyMatch(number.value()::equals);
    }

    private <T> T as(Caller role, AccountIdentity who, Supplier<T> work) {
        return role.call(() -> signedIn.actingAs(who, work));
    }

    /** Somebody of the demonstration, by the token that is written down for its visitors. */
    private AccountIdentity identity(String role) {
        var written = new Properties();
        try (var reader = Files.newBufferedReader(home.path().resolve("demo-accounts.properties"))) {
            written.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signIn.withToken(written.getProperty(role + ".token")).orElseThrow();
    }

    private boolean isRefused(String role, String boundary, String verb) {
        return switch (role) {
            case "officer" -> officer.call(() -> isRefused(boundary, verb));
            case "releaser" -> releaser.call(() -> isRefused(boundary, verb));
            case "moderator" -> moderator.call(() -> isRefused(boundary, verb));
            case "commission" -> commission.call(() -> isRefused(boundary, verb));
            case "administrator" -> administrator.call(() -> isRefused(boundary, verb));
            default -> isRefused(boundary, verb);
        };
    }

    /** Calls with nothing in hand: whoever is let in fails on that, and changes nothing. */
    private static boolean isRefused(String boundary, String verb) {
        try {
            var method = method(boundary, verb);
            method.invoke(CDI.current().select(method.getDeclaringClass()).get(), nothing(method));
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof EJBAccessException;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAsynchronous(String boundary, String verb) {
        return method(boundary, verb).isAnnotationPresent(Asynchronous.class);
    }

    private static Method method(String boundary, String verb) {
        try {
            return Arrays.stream(Class.forName("org.maloomat." + boundary).getDeclaredMethods())
                    .filter(method -> method.getName().equals(verb)
                            && Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic())
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == boolean.class
                        ? (Object) false
                        : type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null)
                .toArray();
    }

    private static String rights() throws IOException {
        try (var page = WiringIT.class.getResourceAsStream("/rights.md")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RequestFiling.NewRequest request(String subject) {
        return new RequestFiling.NewRequest(
                "KP-POLICE-CPO",
                null,
                null,
                subject,
                "How many are there?",
                LanguageTag.EN,
                PreferredFormat.ELECTRONIC,
                false,
                null,
                "requester@example.org",
                false);
    }

    /** As committed: the connection has nothing to do with the transaction of this thread. */
    private Map<String, Long> counts() {
        return CompletableFuture.supplyAsync(() -> {
                    var counts = new LinkedHashMap<String, Long>();
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        for (var table : WRITTEN_BY_A_FILING) {
                            try (var result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                                result.next();
                                counts.put(table, result.getLong(1));
                            }
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return counts;
                })
                .join();
    }
}
