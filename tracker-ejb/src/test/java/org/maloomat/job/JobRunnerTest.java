package org.maloomat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;

class JobRunnerTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService timers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        renewing.shutdownNow();
        timers.shutdownNow();
    }

    /** A job that says each time it runs where it does. */
    private static class Counting implements Job {
        final List<String> runs = new ArrayList<>();
        private final boolean due;
        private final boolean ofEachNode;

        Counting(boolean due, boolean ofEachNode) {
            this.due = due;
            this.ofEachNode = ofEachNode;
        }

        Counting() {
            this(true, false);
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public JobSchedule schedule() {
            return JobSchedule.every(Duration.ofSeconds(1));
        }

        @Override
        public boolean isDue() {
            return due;
        }

        @Override
        public boolean isOfEachNode() {
            return ofEachNode;
        }

        @Override
        public void run() {
            runs.add(Thread.currentThread().getName());
        }
    }

    /** A job that is in the middle of its work until it is let go on. */
    private static final class Waiting extends Counting {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public void run() {
            super.run();
            begun.countDown();
            try {
                assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private JobRunner node(TestDatabase database) {
        return database.wire(JobRunner.class, new JobLocks(database.dataSource(), renewing), CLOCK);
    }

    private Future<?> begin(TestDatabase database, JobRunner node, Job job) {
        return timers.submit(() -> database.inTransaction(() -> node.run(job)));
    }

    @OnEveryDatabase
    void of_two_nodes_one_runs_a_job_and_the_other_waits_its_turn(TestDatabase database) throws Exception {
        var slow = new Waiting();
        var first = begin(database, node(database), slow);
        assertThat(slow.begun.await(30, TimeUnit.SECONDS)).isTrue();

        var elsewhere = new Counting();
        var other = node(database);
        begin(database, other, elsewhere).get();
        assertThat(elsewhere.runs).isEmpty();

        slow.mayEnd.countDown();
        first.get();
        begin(database, other, elsewhere).get();
        assertThat(elsewhere.runs).hasSize(1);
        assertThat(rows(database, "SELECT COUNT(*) FROM job_run WHERE name = 'counting' AND failure IS NULL"))
                .containsExactly("1");
    }

    @OnEveryDatabase
    void one_node_runs_a_job_once_at_a_time_also_where_each_runs_it(TestDatabase database) throws Exception {
        var node = node(database);
        var slow = new Waiting();
        var first = begin(database, node, slow);
        assertThat(slow.begun.await(30, TimeUnit.SECONDS)).isTrue();
        var ofEach = new Counting(true, true);
        begin(database, node, ofEach).get();
        assertThat(ofEach.runs).isEmpty();
        assertThat(node.isRunning(ofEach)).isTrue();
        begin(database, node(database), ofEach).get();
        assertThat(ofEach.runs).hasSize(1);
        slow.mayEnd.countDown();
        first.get();
        assertThat(node.isRunning(ofEach)).isFalse();
    }

    @OnEveryDatabase
    void the_lease_of_a_node_that_was_killed_ends_by_itself(TestDatabase database) throws Exception {
        var job = new Counting();
        held(database, "'2999-01-01 00:00:00+00'");
        begin(database, node(database), job).get();
        assertThat(job.runs).isEmpty();
        held(database, "'2020-01-01 00:00:00+00'");
        begin(database, node(database), job).get();
        assertThat(job.runs).hasSize(1);
    }

    @OnEveryDatabase
    void a_job_that_throws_is_noted_and_runs_again(TestDatabase database) throws Exception {
        var node = node(database);
        var failing = new Counting() {
            @Override
            public void run() {
                super.run();
                if (runs.size() == 1) {
                    throw new IllegalArgumentException("only the first time");
                }
            }
        };
        begin(database, node, failing).get();
        assertThat(rows(database, "SELECT failure FROM job_run")).containsExactly("IllegalArgumentException");
        begin(database, node, failing).get();
        assertThat(failing.runs).hasSize(2);
        assertThat(rows(database, "SELECT failure FROM job_run")).containsExactly("null");
    }

    @OnEveryDatabase
    void where_nothing_is_to_be_done_nothing_is_written(TestDatabase database) throws Exception {
        var idle = new Counting(false, false);
        begin(database, node(database), idle).get();
        assertThat(idle.runs).isEmpty();
        assertThat(rows(database, "SELECT COUNT(*) FROM job_lock")).containsExactly("0");
        assertThat(rows(database, "SELECT COUNT(*) FROM job_run")).containsExactly("0");
    }

    @Test
    void only_whole_seconds_and_minutes_are_intervals() {
        assertThat(JobSchedule.every(Duration.ofSeconds(5)).expression().getSecond())
                .isEqualTo("*/5");
        assertThat(JobSchedule.every(Duration.ofMinutes(5)).expression().getMinute())
                .isEqualTo("*/5");
        assertThat(JobSchedule.daily(LocalTime.of(2, 30)).expression().getTimezone())
                .isEqualTo("Asia/Karachi");
        for (var odd : List.of(Duration.ZERO, Duration.ofSeconds(90), Duration.ofHours(1), Duration.ofMillis(500))) {
            assertThatThrownBy(() -> JobSchedule.every(odd)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void held(TestDatabase database, String until) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM job_lock");
            statement.executeUpdate("INSERT INTO job_lock (name, lock_until, locked_at, locked_by) VALUES ('counting', "
                    + until + ", '2020-01-01 00:00:00+00', 'a node that was killed')");
        }
    }

    private static List<String> rows(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        }
    }
}
