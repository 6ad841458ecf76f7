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

    private static final Set<String> ALL =
            Set.of("anonymous", "officer", "releaser", "moderator", "commission", "administrator");

    /** What was decided, verb by verb; a verb that is not named here is nobody's until it is. */
    private static final Map<String, Set<String>> DECIDED = decided();

    private static Map<String, Set<String>> decided() {
        var table = new TreeMap<String, Set<String>>();
        row(table, Set.of("officer"), "answer.AnswerDocuments", "of", "receive");
        row(table, Set.of("officer"), "answer.AnswerWriting", "correct", "handIn", "keep");
        row(table, Set.of("officer", "releaser"), "answer.AnswerWriting", "find");
        row(table, Set.of("officer", "releaser"), "request.RequestHandling", "dossier");
        row(table, Set.of("officer"), "request.RequestHandling", "acknowledge", "decideUrgency", "extend");
        row(table, Set.of("officer"), "request.TransferDesk", "handOn", "targets");
        row(table, Set.of("officer", "releaser"), "request.TransferDesk", "handedOn");
        row(table, Set.of("officer"), "request.ConsultationDesk", "consult", "recordAnswer");
        row(table, Set.of("officer"), "request.RequestReopening", "reopen");
        row(table, Set.of("officer"), "request.RequestRegistration", "register", "similar", "slip");
        row(table, Set.of("officer"), "request.ClarificationDesk", "seek", "takeBack");
        row(table, Set.of("officer"), "request.FeeDesk", "ask", "quote", "recordPayment", "waive");
        row(table, Set.of("officer", "releaser"), "request.RequestListing", "glance", "queue");
        row(table, Set.of("officer", "releaser"), "request.Assignments", "colleagues", "note", "notes");
        row(table, Set.of("officer"), "request.Assignments", "assign");
        var releasing = new String[] {"giveBack", "openCopy", "preview", "queue", "release", "resolve", "withdraw"};
        row(table, Set.of("releaser"), "publication.ReleaseService", releasing);
        var redaction = new String[] {"acceptAll", "askForCopy", "change", "find", "open", "picture", "sheet"};
        row(table, Set.of("officer", "releaser"), "publication.RedactionDesk", redaction);
        row(table, Set.of("officer", "releaser"), "publication.RedactionDesk", "documents", "withholdAll");
        row(table, Set.of("officer"), "publication.SmallCountWithholding", "withhold");
        row(table, Set.of("moderator"), "publication.ReportModeration", "keep", "queue", "withdraw");
        row(table, Set.of("moderator"), "publication.RequestModeration", "open", "publish", "queue");
        var own = new String[] {"calendarTokens", "changePassword", "createToken", "revokeToken", "tokens"};
        row(
                table,
                Set.of("administrator", "officer", "releaser", "moderator", "commission"),
                "account.OwnAccount",
                own);
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
        var orders = new String[] {"apply", "order", "orders", "outstanding", "preview", "shorten"};
        row(table, Set.of("administrator"), "request.ClosureOrderDesk", orders);
        row(table, Set.of("administrator"), "request.ClosureOrderDesk", "recomputation", "recomputations");
        row(table, Set.of("officer", "releaser"), "letter.OfficeLetters", "about", "pdf", "possible");
        row(table, Set.of("officer"), "letter.OfficeLetters", "issue");
        var templates = new String[] {"history", "inForce", "preview", "previewPdf", "write"};
        row(table, Set.of("administrator"), "letter.TemplateDesk", templates);
        row(table, Set.of("administrator"), "audit.AuditReview", "export", "firstBroken", "newest");
        row(table, Set.of("officer", "releaser"), "request.RequesterContact", "read");
        row(table, Set.of("commission"), "review.CommissionDesk", "cases", "enter", "file", "get", "say", "status");
        row(table, Set.of("officer", "releaser"), "review.OfficeComplaints", "about");
        row(table, Set.of("officer", "releaser"), "statistics.RequestRegister", "lines");
        row(table, Set.of("officer", "releaser"), "statistics.AnnualReports", "own");
        row(table, Set.of("commission"), "statistics.AnnualReports", "of");
        row(table, Set.of("officer", "releaser", "commission"), "statistics.ReportFiles", "paper", "workbook");
        everybody(table);
        return table;
    }

    /** Verbs that anybody may call, signed in or not, each shown to be harmless by its own tests. */
    private static void everybody(Map<String, Set<String>> table) {
        // They show and take what is public, or the caller's own by its key.
        var names = new String[] {"allNamesOfBody", "allNamesOfDistrict", "allNamesOfTopic", "names"};
        row(table, ALL, "publicbody.BodyDirectory", names);
        var directory = new String[] {"browse", "districts", "find", "get", "kinds", "stages", "statutes", "topics"};
        row(table, ALL, "publicbody.BodyDirectory", directory);
        row(table, ALL, "publicbody.BodyDirectory", "knowsDistrict", "knowsTopic");
        var register = new String[] {"choices", "find", "findDocument", "findTombstone", "lastChange", "listed"};
        row(table, ALL, "publication.PublicRegister", register);
        row(table, ALL, "publication.ContentReporting", "hours", "lastAnswer", "report");
        row(table, ALL, "publication.PublicRegister", "newest", "open", "text", "timeline", "visible");
        var feed = new String[] {"after", "copy", "lastNumber", "visible", "withdrawnAfter"};
        row(table, ALL, "publication.PublicationFeed", feed);
        row(table, ALL, "request.DueDates", "of", "owed");
        row(table, ALL, "request.RequestClock", "dueDates", "instrument", "look", "read", "remedies");
        row(table, ALL, "request.RequestFiling", "check", "file");
        row(table, ALL, "request.RequesterActs", "clarify", "withdraw");
        row(table, ALL, "request.RequesterView", "open");
        row(table, ALL, "letter.RequesterLetters", "about", "file");
        var complaining = new String[] {"file", "lodge", "preview", "previewFile", "standing", "withdraw"};
        row(table, ALL, "review.RequesterComplaints", complaining);
        row(table, ALL, "search.PublicSearch", "complete", "isIncomplete", "search", "similar", "similarTo");
        row(table, ALL, "statistics.Scorecards", "of");
        // They find out who is calling.
        var signIn = new String[] {"setFirstPassword", "stillValid", "withCalendarToken", "withPassword", "withToken"};
        row(table, ALL, "account.SignIn", signIn);
        // The server calls them itself: at the start, by the clock, to look after itself; demo content refuses
        // elsewhere.
        row(table, ALL, "account.AccountBootstrap", "demoAccount", "demoActor");
        row(table, ALL, "deadline.CalendarRefresher", "entered", "refresh");
        row(table, ALL, "demo.DemoModerator", "publish");
        row(table, ALL, "demo.DemoOfficer", "acknowledge", "handIn");
        row(table, ALL, "demo.DemoReleaser", "giveBack", "release", "withdraw");
        row(table, ALL, "search.IndexComparison", "atNight", "last");
        row(table, Set.of("administrator"), "job.JobScheduler", "status");
        row(table, ALL, "publication.PublicEdition", "changed", "now");
        var feeder = new String[] {"changed", "forgetWithdrawn", "isIncomplete", "isRebuilding", "lag", "poll"};
        row(table, ALL, "search.IndexFeeder", feeder);
        row(table, ALL, "search.IndexFeeder", "repair", "size");
        row(table, ALL, "shared.DatabaseMigration", "version");
    }

    private static void row(Map<String, Set<String>> table, Set<String> roles, String boundary, String... verbs) {
        for (var verb : verbs) {
            table.put(boundary + "." + verb, roles);
        }
    }

    @Test
    void every_verb_has_the_roles_that_were_decided_for_it() {
        var wrong = new TreeMap<String, Set<String>>();
        Rights.byVerb().forEach((verb, roles) -> {
            if (!roles.equals(DECIDED.get(verb))) {
                wrong.put(verb, roles);
            }
        });
        assertThat(wrong).as("verbs whose roles nobody decided so").isEmpty();
    }

    @Test
    void no_decision_outlives_its_verb() {
        assertThat(Rights.byVerb()).containsKeys(DECIDED.keySet().toArray(new String[0]));
    }

    @Test
    void a_planted_verb_is_missed_in_the_table() {
        assertThat(Rights.byVerb(List.of(Planted.Unguarded.class)))
                .allSatisfy((verb, roles) -> assertThat(roles).isNotEqualTo(DECIDED.get(verb)));
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
