package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.maloomat.launch.Portal;
import org.maloomat.launch.PostgresProcess;

/**
 * Open requests recomputed after a closure order by the whole product on PostgreSQL, while somebody keeps asking for pages.
 * The argument is their number, a million unless given.
 */
final class RecomputationBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final String PAGE = "/deadlines?publicBody=KP-POLICE-CPO&received=2026-02-02";
    private static final int WARM_UP = 300;

    private RecomputationBenchmark() {}

    static void main(String... arguments) throws Exception {
        var requests = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var home = Files.createTempDirectory("maloomat-recomputation");
        try (var server = PostgresProcess.start();
                var portal = new Portal(
                                home,
                                "--maloomat.db.url=" + server.url(),
                                "--maloomat.db.user=postgres",
                                "--maloomat.db.password=trusted")
                        .start();
                var database = DriverManager.getConnection(server.url(), "postgres", "trusted")) {
            fill(database, requests);
            for (var page = 0; page < WARM_UP; page++) {
                portal.get(PAGE);
            }
            var calm = ask(portal, new AtomicBoolean(true), CALM);
            var running = new AtomicBoolean(true);
            var busy = new ArrayList<Long>();
            var asking = new Thread(() -> busy.addAll(ask(portal, running, Duration.ofHours(1))));
            asking.start();
            var begun = System.nanoTime();
            order(database);
            await(database);
            var seconds = (System.nanoTime() - begun) / 1e9;
            running.set(false);
            asking.join();
            System.out.printf(
                    "%nOpen requests: %,d; examined %s, moved %s%n",
                    requests, one(database, "examined"), one(database, "moved"));
            System.out.printf(
                    "Recomputed in %.1f s, %,.0f a second; letters written: %s%n",
                    seconds,
                    requests / seconds,
                    text(database, "SELECT COUNT(*) FROM outbox_letter WHERE kind = 'DUE_DATE_MOVED'"));
            System.out.printf(
                    "A page meanwhile: p50 %.1f ms, p99 %.1f ms; before: p50 %.1f ms, p99 %.1f ms%n",
                    milliseconds(busy, 50), milliseconds(busy, 99), milliseconds(calm, 50), milliseconds(calm, 99));
        }
    }

    /** Copies the open requests of the demonstration, with the dates they were given, until there are enough. */
    private static void fill(Connection database, int requests) throws SQLException {
        var open = Integer.parseInt(text(
                database, "SELECT COUNT(*) FROM information_request WHERE answered_on IS NULL AND due_on > CURRENT_DATE"));
        execute(
                database,
                "CREATE UNLOGGED TABLE copy AS SELECT r.id AS old_id, nextval('information_request_seq') + 1000000 AS id,"
                        + " row_number() OVER () AS n FROM information_request r CROSS JOIN generate_series(1, "
                        + (requests / open + 1) + ") WHERE r.answered_on IS NULL AND r.due_on > CURRENT_DATE LIMIT "
                        + requests);
        var columns = columns(database, "information_request", "id", "tracking_number", "filing_key");
        execute(
                database,
                "INSERT INTO information_request (id, tracking_number, filing_key, " + columns + ") SELECT c.id,"
                        + " 'KP-1999-' || lpad(c.n::text, 7, '0'), 'copy-' || c.n, " + prefixed(columns)
                        + " FROM copy c JOIN information_request o ON o.id = c.old_id");
        columns = columns(database, "request_due_date", "id", "request_id");
        execute(
                database,
                "INSERT INTO request_due_date (id, request_id, " + columns + ") SELECT nextval('request_due_date_seq'),"
                        + " c.id, " + prefixed(columns) + " FROM copy c JOIN request_due_date o ON o.request_id ="
                        + " c.old_id");
        execute(database, "DROP TABLE copy");
        execute(database, "ANALYZE");
    }

    private static String columns(Connection database, String table, String... but) throws SQLException {
        return text(
                database,
                "SELECT string_agg(column_name, ', ') FROM information_schema.columns WHERE table_schema = 'public' AND"
                        + " table_name = '" + table + "' AND column_name NOT IN ('" + String.join("', '", but) + "')");
    }

    private static String prefixed(String columns) {
        return Arrays.stream(columns.split(", ")).map(column -> "o." + column).collect(Collectors.joining(", "));
    }

    /** Enters an order that closes the next working day for the whole province, as the page does, and begins the run. */
    private static void order(Connection database) throws SQLException {
        var day = LocalDate.now(ZONE).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        database.setAutoCommit(false);
        execute(
                database,
                "INSERT INTO closure_order (id, entry_key, code, kind, number, issuer, learned_on, supersedes, source,"
                        + " note, entered_by, entered_at) VALUES (nextval('closure_order_seq'), 'benchmark',"
                        + " 'ORDER-BENCHMARK', 'NOTIFIED', '1', 'A department', CURRENT_DATE, '', 'a benchmark', '',"
                        + " 'benchmark', now() AT TIME ZONE 'UTC')");
        execute(
                database,
                "INSERT INTO closure_order_days (order_id, line, from_day, to_day, title_en, province, open_day, exempt)"
                        + " SELECT id, 1, DATE '" + day + "', DATE '" + day + "', 'A day', 'KP', FALSE, '' FROM"
                        + " closure_order WHERE code = 'ORDER-BENCHMARK'");
        execute(database, "UPDATE closure_calendar SET revision = revision + 1");
        execute(
                database,
                "INSERT INTO due_date_recomputation (id, order_code, may_shorten, requested_by, requested_at, stage,"
                        + " last_request_id, total, examined, moved, held_back, uncountable) SELECT"
                        + " nextval('due_date_recomputation_seq'), 'ORDER-BENCHMARK', FALSE, 'benchmark', now() AT TIME"
                        + " ZONE 'UTC', 'EVERYTHING', 0, COUNT(*), 0, 0, 0, 0 FROM information_request WHERE"
                        + " answered_on IS NULL");
        database.commit();
        database.setAutoCommit(true);
    }

    /** Until every request was looked at; the second look at those filed meanwhile is not counted. */
    private static void await(Connection database) throws SQLException, InterruptedException {
        while (one(database, "stage").equals("EVERYTHING")) {
            Thread.sleep(100);
        }
    }

    private static List<Long> ask(Portal portal, AtomicBoolean running, Duration atMost) {
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + atMost.toNanos();
        try {
            while (running.get() && System.nanoTime() < end) {
                var begun = System.nanoTime();
                portal.get(PAGE);
                times.add(System.nanoTime() - begun);
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The portal stopped answering", e);
        }
        return times;
    }

    private static double milliseconds(List<Long> times, int percentile) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100)) / 1e6;
    }

    private static String one(Connection database, String column) throws SQLException {
        return text(database, "SELECT " + column + " FROM due_date_recomputation WHERE order_code = 'ORDER-BENCHMARK'");
    }

    private static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
