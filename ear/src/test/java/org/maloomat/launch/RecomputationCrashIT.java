package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server killed while it counts due dates anew: the next one goes on where whole batches ended, and does nothing twice. */
class RecomputationCrashIT {
    private static final int REQUESTS = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void every_request_is_moved_exactly_once_however_the_process_is_killed(@TempDir Path home) throws Exception {
        try (var server = PostgresProcess.start();
                var database = DriverManager.getConnection(server.url(), "postgres", "trusted")) {
            var settings = new String[] {
                "--maloomat.db.url=" + server.url(), "--maloomat.db.user=postgres", "--maloomat.db.password=trusted"
            };
            var portal = new Portal(home, settings).start();
            var open = new OpenRequests(database);
            open.multiply(REQUESTS);
            open.closeTheNextWorkingDay();
            until(open, "examined > 0");
            portal.kill();
            assertThat(open.recomputation("stage")).isEqualTo("EVERYTHING");
            assertThat(Long.parseLong(open.recomputation("examined")))
                    .isPositive()
                    .isLessThan(REQUESTS);

            try (var again = new Portal(home, settings).start()) {
                until(open, "stage = 'DONE'");
                assertThat(again.get("/").statusCode()).isEqualTo(200);
            }
            var moved = open.recomputation("moved");
            assertThat(Long.parseLong(moved)).isGreaterThanOrEqualTo(REQUESTS);
            var run = open.recomputation("id");
            assertThat(open.one("SELECT COUNT(*) FROM request_due_date WHERE recomputation_id = " + run))
                    .isEqualTo(moved);
            assertThat(open.one(
                            "SELECT COUNT(DISTINCT request_id) FROM request_due_date WHERE recomputation_id = " + run))
                    .isEqualTo(moved);
            assertThat(open.one("SELECT COUNT(*) FROM request_event WHERE kind = 'DUE_DATE_MOVED' AND request_id IN"
                            + " (SELECT request_id FROM request_due_date WHERE recomputation_id = " + run + ")"))
                    .isEqualTo(moved);
            assertThat(open.one(
                            "SELECT COUNT(*) FROM information_request r JOIN request_due_date d ON d.request_id = r.id"
                                    + " WHERE d.recomputation_id = " + run + " AND r.due_on <> d.due_on"))
                    .isEqualTo("0");
        }
    }

    private static void until(OpenRequests open, String condition) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!open.one("SELECT COUNT(*) FROM due_date_recomputation WHERE order_code = 'ORDER-TOMORROW' AND "
                        + condition)
                .equals("1")) {
            assertThat(Instant.now()).as(condition).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
