package org.maloomat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every role against every verb: what the boundaries say is what was decided, and a new verb must be decided first. */
class RightsTest {
    private static final Path PAGE = Path.of("..", "docs", "rights.md");

    /** What was decided, role by role. What is not named here anybody may call, and {@link #OPEN} lists it. */
    private static final Map<String, Set<String>> DECIDED = decided();

    /** Verbs that anybody may call, signed in or not, each shown to be harmless by its own tests. */
    private static final Set<String> OPEN = Set.of(
            "account.AccountBootstrap.demoAccount",
            "account.SignIn.setFirstPassword",
            "account.SignIn.stillValid",
            "account.SignIn.withCalendarToken",
            "account.SignIn.withPassword",
            "account.SignIn.withToken",
            "demo.DemoModerator.publish",
            "demo.DemoOfficer.acknowledge",
            "demo.DemoOfficer.handIn",
            "demo.DemoReleaser.giveBack",
            "demo.DemoReleaser.release",
            "demo.DemoReleaser.withdraw",
            "document.PageRecognition.readWaiting",
            "document.PageRecognition.status",
            "notification.LetterDispatch.dispatch",
            "search.IndexComparison.everyNight",
            "search.IndexComparison.last",
            "search.IndexFeeder.changed",
            "search.IndexFeeder.forgetWithdrawn",
            "search.IndexFeeder.isIncomplete",
            "search.IndexFeeder.isRebuilding",
            "search.IndexFeeder.lag",
            "search.IndexFeeder.poll",
            "search.IndexFeeder.repair",
            "search.IndexFeeder.size",
            "shared.DatabaseMigration.version");

    /** Boundaries that anybody may call with all their verbs: the public's own. */
    private static final Set<String> PUBLIC_BOUNDARIES = Set.of(
            "publicbody.BodyDirectory",
            "publication.PublicRegister",
            "publication.PublicationFeed",
            "request.RequestClock",
            "request.RequestFiling",
            "request.RequesterView",
            "search.PublicSearch",
            "statistics.Scorecards");

    private static final Set<String> ALL = Set.of("anonymous", "officer", "releaser", "moderator", "administrator");

    private static Map<String, Set<String>> decided() {
        var table = new TreeMap<String, Set<String>>();
        row(table, Set.of("officer"), "answer.AnswerDocuments", "of", "receive");
        row(table, Set.of("officer"), "answer.AnswerWriting", "handIn", "keep");
        row(table, Set.of("officer", "releaser"), "answer.AnswerWriting", "find");
        row(table, Set.of("officer", "releaser"), "request.RequestHandling", "dossier");
        row(table, Set.of("officer"), "request.RequestHandling", "acknowledge");
        row(table, Set.of("officer", "releaser"), "request.RequestListing", "queue");
        var releasing = new String[] {"giveBack", "openCopy", "preview", "queue", "release", "resolve", "withdraw"};
        row(table, Set.of("releaser"), "publication.Releasing", releasing);
        row(table, Set.of("officer"), "publication.SmallCountWithholding", "withhold");
        row(table, Set.of("moderator"), "publication.RequestModeration", "open", "publish", "queue");
        var own = new String[] {"calendarTokens", "changePassword", "createToken", "revokeToken", "tokens"};
        row(table, Set.of("administrator", "officer", "releaser", "moderator"), "account.OwnAccount", own);
        var people = new String[] {"accounts", "create", "disable", "enable", "reset"};
        row(table, Set.of("administrator"), "account.AccountAdministration", people);
        var archive = new String[] {"archives", "check", "mapping", "run", "take", "tryOut"};
        row(table, Set.of("administrator"), "archive.ArchiveImport", archive);
        row(table, Set.of("administrator"), "archive.ArchiveJob", "progress", "start");
        row(table, Set.of("administrator"), "notification.Mailbox", "isKept", "newest", "open", "waiting");
        row(table, Set.of("officer", "releaser"), "account.OwnAccount", "createCalendarToken");
        row(table, Set.of("administrator"), "search.IndexComparison", "now");
        row(table, Set.of("administrator"), "operations.SystemStatus", "now");
        row(table, Set.of("administrator"), "publication.ArchivePublishing", "publish", "tryOut");
        var bodies = new String[] {"add", "edit", "importReference", "retire"};
        row(table, Set.of("administrator"), "publicbody.BodyAdministration", bodies);
        return table;
    }

    private static void row(Map<String, Set<String>> table, Set<String> roles, String boundary, String... verbs) {
        for (var verb : verbs) {
            table.put(boundary + "." + verb, roles);
        }
    }

    private static Set<String> expected(String verb) {
        var boundary = verb.substring(0, verb.lastIndexOf('.'));
        return OPEN.contains(verb) || PUBLIC_BOUNDARIES.contains(boundary) ? ALL : DECIDED.get(verb);
    }

    @Test
    void every_verb_has_the_roles_that_were_decided_for_it() {
        var wrong = new TreeMap<String, Set<String>>();
        Rights.byVerb().forEach((verb, roles) -> {
            if (!roles.equals(expected(verb))) {
                wrong.put(verb, roles);
            }
        });
        assertThat(wrong).as("verbs whose roles nobody decided so").isEmpty();
    }

    @Test
    void no_decision_outlives_its_verb() {
        assertThat(Rights.byVerb()).containsKeys(DECIDED.keySet().toArray(new String[0]));
        assertThat(Rights.byVerb()).containsKeys(OPEN.toArray(new String[0]));
    }

    @Test
    void a_planted_verb_is_missed_in_the_table() {
        assertThat(Rights.byVerb(List.of(Planted.Unguarded.class)))
                .allSatisfy((verb, roles) -> assertThat(roles).isNotEqualTo(expected(verb)));
    }

    /** Rewrite it with {@code -Dmaloomat.write-docs=true}. */
    @Test
    void the_page_of_rights_says_what_the_boundaries_say() throws IOException {
        if (Boolean.getBoolean("maloomat.write-docs")) {
            Files.writeString(PAGE, Rights.page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(Rights.page());
    }
}
