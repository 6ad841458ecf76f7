package org.maloomat.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases that earlier releases left, brought to this one with what stands in them. */
class UpgradeTest {

    @ParameterizedTest
    @MethodSource("org.maloomat.shared.Engine#underTest")
    void a_due_date_given_by_the_first_release_keeps_its_explanation(Engine engine) throws SQLException {
        var name = engine.createAt("45");
        try (var connection = Engine.dataSource(engine.address(name)).getConnection()) {
            execute(connection, """
                    INSERT INTO public_body (code, version, name_en, name_ur, kind, week_pattern, statute_code, verified,
                        edited_by_hand)
                    VALUES ('BODY', 1, 'Body', 'Body', 'OTHER', 'FIVE', 'KP-RTI-2013', TRUE, FALSE)""", """
                    INSERT INTO information_request (id, tracking_number, filing_key, filing_digest, access_key_hash,
                        public_body, subject, description, language, preferred_format, life_or_liberty, name_public,
                        received_at, received_on, due_on, stage, version)
                    VALUES (7, 'RTI-1', 'key', 'digest', 'hash', 'BODY', 'Subject', 'Text', 'en', 'ANY', FALSE, FALSE,
                        TIMESTAMP '2026-02-02 10:00:00', DATE '2026-02-02', DATE '2026-02-17', 'FILED', 1)""", """
                    INSERT INTO request_due_date (id, request_id, due_on, reason, rule_version, calendar_version,
                        explanation, computed_at)
                    VALUES (100, 7, DATE '2026-02-17', 'FILED', 'rule', 'calendar', '{"days":[]}',
                        TIMESTAMP '2026-02-02 10:00:00')""");
        }

        engine.upgrade(name);

        try (var connection = Engine.dataSource(engine.address(name)).getConnection()) {
            assertThat(text(connection, """
                            SELECT e.explanation FROM request_due_date d
                            JOIN deadline_explanation e ON e.explanation_key = d.explanation_key
                            WHERE d.request_id = 7""")).isEqualTo("{\"days\":[]}");
            assertThat(text(connection, "SELECT due_latest FROM information_request WHERE id = 7"))
                    .isEqualTo("2026-02-17");
            assertThat(text(connection, "SELECT earliest_on FROM request_due_date WHERE id = 100"))
                    .isEqualTo("2026-02-17");
        } finally {
            engine.drop(name);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
