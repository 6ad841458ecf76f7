package org.maloomat.shared;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.Principal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.maloomat.account.AccountAdministration.NewAccount;
import org.maloomat.account.AccountBootstrap;
import org.maloomat.account.AccountIdentity;
import org.maloomat.account.Role;
import org.maloomat.account.SignedInAccount;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.ExtractionClasspath;
import org.maloomat.document.extraction.ReaderFixture;
import org.maloomat.publicbody.BodyAdministration;

/**
 * The whole domain on one database, its real boundaries wired to each other, with transactions as in the container and a
 * clock that the test moves. Rights are not checked here.
 */
public final class TestHouse {
    /** A body with a five-day week whose officer and releaser serve here. */
    public static final String POLICE = "KP-POLICE-CPO";

    private final TestDatabase database;
    private final Wiring wiring;
    private final MovableClock clock = new MovableClock();
    private final Observers observers = new Observers();
    private final Map<String, AccountIdentity> people = new HashMap<>();

    /** Monday morning, well before any feast. */
    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T06:00:00Z");

        @Override
        public ZoneId getZone() {
            return ClockProducer.LAW_ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public TestHouse(TestDatabase database, Path home, Map<String, String> settings) {
        this(database, home, settings, DeadlineRegister.fromReferenceFiles());
    }

    /**
     * @param home for files and keys
     * @param law by which dates are counted
     */
    public TestHouse(TestDatabase database, Path home, Map<String, String> settings, DeadlineRegister law) {
        Transactions.use(database);
        this.database = database;
        var configured = new HashMap<>(settings);
        configured.putIfAbsent("maloomat.demo", "true");
        Principal nobody = () -> "importer";
        wiring = new Wiring(
                database,
                Transactions::intercepted,
                clock,
                database.pool(),
                (Event<?>) observers,
                new Settings(configured),
                new HomeFolder(home),
                reader(home, settings),
                new ServerSecret(
                        "a key of thirty-two bytes, or more".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                law,
                answering(SessionContext.class, (proxy, method, arguments) -> nobody),
                answering(SecurityContext.class, (proxy, method, arguments) -> null));
        database.prepare("reference", () -> get(BodyAdministration.class).importReference());
        listen("org.maloomat.notification.Outbox");
        listen("org.maloomat.notification.ComplaintLetters");
        listen("org.maloomat.letter.LetterIssuing");
    }

    public TestHouse(TestDatabase database, Path home) {
        this(database, home, Map.of());
    }

    /** The one of all tests, or one of its own with the patience that the test wants. */
    private static DocumentReader reader(Path home, Map<String, String> settings) {
        var seconds = settings.get("maloomat.extraction.seconds");
        return seconds == null
                ? ReaderFixture.reader()
                : new DocumentReader(
                        home.resolve("work/extraction"), Integer.parseInt(seconds), ExtractionClasspath.find());
    }

    /** Lets a bean of the house hear events, within the transaction in which they are fired. */
    private void listen(String bean) {
        try {
            observers.add(get(Class.forName(bean)));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Lets the test hear events: what it throws rolls the transaction back. */
    public void listen(Object listener) {
        observers.add(listener);
    }

    public <T> T get(Class<T> bean) {
        return wiring.get(bean);
    }

    public Instant now() {
        return clock.now;
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** What was fired, also by transactions that were rolled back. */
    public List<Object> fired() {
        return observers.fired();
    }

    /** Somebody with this role, made on first asking. */
    public AccountIdentity account(String name, Role role, String body) {
        return people.computeIfAbsent(
                name, n -> get(AccountBootstrap.class).demoActor(new NewAccount(n, n, n + "@example.org", role, body)));
    }

    public AccountIdentity officer() {
        return account("sara", Role.OFFICER, POLICE);
    }

    public AccountIdentity releaser() {
        return account("karim", Role.RELEASER, POLICE);
    }

    public AccountIdentity officerElsewhere() {
        return account("nadia", Role.OFFICER, "KP-POLICE-DPO-SWAT");
    }

    public AccountIdentity releaserElsewhere() {
        return account("omar", Role.RELEASER, "KP-POLICE-DPO-SWAT");
    }

    public AccountIdentity moderator() {
        return account("zara", Role.MODERATOR, null);
    }

    public AccountIdentity commission() {
        return account("hina", Role.COMMISSION, null);
    }

    public AccountIdentity administrator() {
        return account("bilal", Role.ADMINISTRATOR, null);
    }

    public <T> T as(AccountIdentity who, Supplier<T> work) {
        return get(SignedInAccount.class).actingAs(who, work);
    }

    public void as(AccountIdentity who, Runnable work) {
        as(who, () -> {
            work.run();
            return null;
        });
    }

    /** Does work of the house as its timers would, where no boundary opens a transaction. */
    public void inTransaction(Runnable work) {
        database.inTransaction(work);
    }

    /** The rows of a query as the database holds them now, columns joined by a space. */
    public List<String> rows(String sql) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes the database behind the back of the house. */
    public void tamper(String... sql) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var one : sql) {
                statement.executeUpdate(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(Arrays.toString(sql), e);
        }
    }

    /** How many rows each of these tables holds, to be compared before and after. */
    public List<String> counts(Set<String> tables) {
        return tables.stream()
                .sorted()
                .map(table ->
                        table + " " + rows("SELECT COUNT(*) FROM " + table).get(0))
                .toList();
    }

    private static <T> T answering(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
