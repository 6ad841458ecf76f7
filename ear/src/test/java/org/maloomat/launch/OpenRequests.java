package org.maloomat.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The open requests of a demonstration on PostgreSQL, made many, and an order that moves the dates of all of them. */
public final class OpenRequests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private final Connection database;

    public OpenRequests(Connection database) {
        this.database = database;
    }

    /**
     * Copies those open requests of the demonstration that the closed day will move, with the dates they were given, until there are
     * enough.
     */
    public void multiply(int requests) throws SQLException {
        var moved = "answered_on IS NULL AND due_on >= DATE '" + nextWorkingDay() + "'";
        var open = Integer.parseInt(one("SELECT COUNT(*) FROM information_request WHERE " + moved));
        execute(
                "CREATE UNLOGGED TABLE copy AS SELECT r.id AS old_id, nextval('information_request_seq') + 1000000 AS id,"
                        + " row_number() OVER () AS n FROM information_request r CROSS JOIN generate_series(1, "
                        + (requests / open + 1) + ") WHERE " + moved + " LIMIT " + requests);
        var columns = columns("information_request", "id", "tracking_number", "filing_key");
        execute("INSERT INTO information_request (id, tracking_number, filing_key, " + columns + ") SELECT c.id,"
                + " 'KP-1999-' || lpad(c.n::text, 7, '0'), 'copy-' || c.n, " + prefixed(columns)
                + " FROM copy c JOIN information_request o ON o.id = c.old_id");
        columns = columns("request_due_date", "id", "request_id");
        execute("INSERT INTO request_due_date (id, request_id, " + columns + ") SELECT nextval('request_due_date_seq'),"
                + " c.id, " + prefixed(columns) + " FROM copy c JOIN request_due_date o ON o.request_id ="
                + " c.old_id");
        execute("DROP TABLE copy");
        execute("ANALYZE");
    }

    private String columns(String table, String... but) throws SQLException {
        return one(
                "SELECT string_agg(column_name, ', ') FROM information_schema.columns WHERE table_schema = 'public' AND"
                        + " table_name = '" + table + "' AND column_name NOT IN ('" + String.join("', '", but) + "')");
    }

    private static String prefixed(String columns) {
        return Arrays.stream(columns.split(", ")).map(column -> "o." + column).collect(Collectors.joining(", "));
    }

    /** Enters an order that closes the next working day for the whole province, as the page does, and begins the run. */
    public void closeTheNextWorkingDay() throws SQLException {
        var day = nextWorkingDay();
        database.setAutoCommit(false);
        execute("INSERT INTO closure_order (id, entry_key, code, kind, number, issuer, learned_on, supersedes, source,"
                + " note, entered_by, entered_at) VALUES (nextval('closure_order_seq'), 'a test',"
                + " 'ORDER-TOMORROW', 'NOTIFIED', '1', 'A department', CURRENT_DATE, '', 'a paper', '',"
                + " 'a test', now() AT TIME ZONE 'UTC')");
        execute(
                "INSERT INTO closure_order_days (order_id, line, from_day, to_day, title_en, province, open_day, exempt)"
                        + " SELECT id, 1, DATE '" + day + "', DATE '" + day + "', 'A day', 'KP', FALSE, '' FROM"
                        + " closure_order WHERE code = 'ORDER-TOMORROW'");
        execute("UPDATE closure_calendar SET revision = revision + 1");
        execute("INSERT INTO due_date_recomputation (id, order_code, may_shorten, requested_by, requested_at, stage,"
                + " last_request_id, total, examined, moved, held_back, uncountable) SELECT"
                + " nextval('due_date_recomputation_seq'), 'ORDER-TOMORROW', FALSE, 'a test', now() AT TIME"
                + " ZONE 'UTC', 'EVERYTHING', 0, COUNT(*), 0, 0, 0, 0 FROM information_request WHERE"
                + " answered_on IS NULL");
        database.commit();
        database.setAutoCommit(true);
    }

    /** By the day in the province: the database may be a day behind. */
    private static LocalDate nextWorkingDay() {
        var day = LocalDate.now(ZONE).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A column of the run that the order began. */
    public String recomputation(String column) throws SQLException {
        return one("SELECT " + column + " FROM due_date_recomputation WHERE order_code = 'ORDER-TOMORROW'");
    }

    /** The first column of the only row. */
    public String one(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
