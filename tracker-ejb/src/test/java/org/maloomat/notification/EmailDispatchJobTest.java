package org.maloomat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.job.JobFixture;
import org.maloomat.request.Filings;
import org.maloomat.request.RequestFiling;
import org.maloomat.request.RequestFiling.NewRequest;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** Letters through the real outbox and transport to a real mail server. */
class EmailDispatchJobTest {
    private static final String CANARY = "Zarghoona";

    @TempDir
    Path home;

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @OnEveryDatabase
    void a_letter_in_urdu_arrives_whole_and_its_subject_tells_nothing(TestDatabase database) {
        var house = house(database);
        var filed = house.get(RequestFiling.class).file("1", Filings.about(CANARY, "Was " + CANARY + " heard?"));

        dispatch(house);
        dispatch(house);

        var key = "\u2066" + filed.accessKey().value() + "\u2069";
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("\u200FKP-2026-000001: موصول");
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("requester@example.org");
            assertThat(part(mail, 0, "text/plain"))
                    .startsWith("سنٹرل پولیس آفس")
                    .contains(key, "/ur/requests/KP-2026-000001\n", "معلومات");
            assertThat(part(mail, 1, "text/html"))
                    .contains("<html lang=\"ur\" dir=\"rtl\">", key, "سنٹرل پولیس آفس")
                    .containsPattern("<a dir=\"ltr\" href=\"(http\\S+/ur/requests/KP-2026-000001)\">\\1</a><br>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getHeader("Content-Language")).containsExactly("ur");
            assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain(CANARY, "A. Requester");
        });
        assertThat(house.rows("SELECT COUNT(*) FROM outbox_letter WHERE sent_at IS NULL"))
                .containsExactly("0");
    }

    @OnEveryDatabase
    void no_line_somebody_typed_becomes_a_header(TestDatabase database) {
        var house = house(database);
        var form = Filings.harmless();
        house.get(RequestFiling.class)
                .file(
                        "1",
                        new NewRequest(
                                form.publicBody(),
                                null,
                                null,
                                form.subject(),
                                "First line\r\nBcc: everybody@example.org\r\n.\r\nlast line",
                                LanguageTag.EN,
                                form.preferredFormat(),
                                false,
                                null,
                                "requester@example.org",
                                false));

        dispatch(house);

        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("KP-2026-000001: received");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
        });
    }

    @OnEveryDatabase
    void a_letter_waits_for_a_server_that_is_down_and_leaves_once(TestDatabase database) throws MessagingException {
        var house = house(database);
        server.stop();
        Filings.file(house, "1", Filings.harmless());
        dispatch(house);
        assertThat(house.rows("SELECT attempts, sent_at, given_up_at FROM outbox_letter"))
                .containsExactly("1 null null");

        server.start();
        dispatch(house);
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        house.pass(Duration.ofMinutes(2));
        dispatch(house);
        house.pass(Duration.ofDays(3));
        dispatch(house);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(
                        "<" + house.rows("SELECT letter_key FROM outbox_letter").get(0) + "@maloomat>");
        assertThat(house.rows("SELECT attempts FROM outbox_letter")).containsExactly("2");
    }

    @OnEveryDatabase
    void a_server_that_refuses_is_asked_again_ever_more_rarely(TestDatabase database) {
        var house = house(database);
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            throw new IllegalStateException("no room");
        });
        Filings.file(house, "1", Filings.harmless());

        for (var minutes : new int[] {2, 4, 8}) {
            dispatch(house);
            house.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            dispatch(house);
            house.pass(Duration.ofSeconds(1));
        }
        assertThat(house.rows("SELECT attempts, sent_at, given_up_at FROM outbox_letter"))
                .containsExactly("3 null null");
        assertThat(server.getReceivedMessages()).isEmpty();

        var mailbox = server.setUser("requester@example.org", "unused");
        server.getUserManager().setMessageDeliveryHandler((message, address) -> mailbox);
        dispatch(house);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(house.get(Outbox.class).waiting()).isZero();
    }

    @OnEveryDatabase
    void a_letter_sent_by_a_node_that_died_before_it_could_say_so_is_sent_again_under_the_same_id(TestDatabase database)
            throws MessagingException {
        var house = house(database);
        Filings.file(house, "1", Filings.harmless());
        var letter = house.get(Outbox.class).lease().orElseThrow();
        house.get(LetterTransport.class).send(house.get(LetterWriter.class).write(letter));

        dispatch(house);
        assertThat(server.getReceivedMessages()).as("while it is reserved").hasSize(1);
        house.pass(Duration.ofMinutes(2));
        dispatch(house);

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getMessageID())
                .isEqualTo(server.getReceivedMessages()[0].getMessageID());
    }

    @OnEveryDatabase
    void two_nodes_send_each_letter_once(TestDatabase database) throws Exception {
        var house = house(database);
        var other = house(database);
        for (int number = 0; number < 20; number++) {
            Filings.file(house, "filing " + number, Filings.harmless());
        }

        var nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> one = () -> {
                dispatch(house);
                return null;
            };
            Callable<Void> two = () -> {
                dispatch(other);
                return null;
            };
            for (var round : nodes.invokeAll(List.of(one, two))) {
                round.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        var ids = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        assertThat(ids).hasSize(20).doesNotHaveDuplicates();
        assertThat(house.rows("SELECT COUNT(*) FROM outbox_letter WHERE sent_at IS NULL OR attempts <> 1"))
                .containsExactly("0");
    }

    @OnEveryDatabase
    void a_recipient_that_cannot_be_is_recorded_and_keeps_no_other_letter_back(TestDatabase database) {
        var house = house(database);
        Filings.file(house, "1", Filings.harmless());
        Filings.file(house, "2", Filings.harmless());
        house.tamper("UPDATE outbox_letter SET recipient = 'no such address' WHERE tracking_number = 'KP-2026-000001'");

        dispatch(house);
        house.pass(Duration.ofDays(3));
        dispatch(house);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(house.rows("SELECT attempts, sent_at, given_up_at FROM outbox_letter"
                        + " WHERE tracking_number = 'KP-2026-000001'"))
                .singleElement()
                .asString()
                .startsWith("1 null 2026-03-02");
        assertThat(house.get(Outbox.class).waiting()).isZero();
    }

    @OnEveryDatabase
    void a_letter_that_never_arrives_is_given_up_after_two_days(TestDatabase database) {
        var house = house(database);
        server.stop();
        Filings.file(house, "1", Filings.harmless());

        for (int attempt = 1; attempt <= 12; attempt++) {
            assertThat(house.get(Outbox.class).waiting()).isOne();
            dispatch(house);
            house.pass(Duration.ofMinutes(1L << Math.min(attempt, 10)));
        }

        assertThat(house.get(Outbox.class).waiting()).isZero();
        assertThat(house.rows("SELECT attempts, sent_at FROM outbox_letter")).containsExactly("12 null");
    }

    @OnEveryDatabase
    void the_timer_outlives_a_database_that_is_away(TestDatabase database) {
        var house = house(database);
        Filings.file(house, "1", Filings.harmless());
        house.tamper("ALTER TABLE outbox_letter RENAME TO outbox_away");
        dispatch(house);

        house.tamper("ALTER TABLE outbox_away RENAME TO outbox_letter");
        dispatch(house);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private TestHouse house(TestDatabase database) {
        return new TestHouse(
                database,
                home,
                Map.of(
                        "maloomat.mail.host",
                        "127.0.0.1",
                        "maloomat.mail.port",
                        Integer.toString(server.getSmtp().getPort()),
                        "maloomat.mail.starttls",
                        "false"));
    }

    private static void dispatch(TestHouse house) {
        JobFixture.begin(house, EmailDispatchJob.class);
    }

    private static String part(MimeMessage mail, int index, String type) throws MessagingException, IOException {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        assertThat(part.getContentType()).isEqualToIgnoringCase(type + "; charset=UTF-8");
        return part.getContent().toString().replace("\r\n", "\n");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
