package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.maloomat.launch.OpenRequests;
import org.maloomat.launch.Portal;
import org.maloomat.launch.PostgresProcess;

/**
 * Open requests recomputed after a closure order by the whole product on PostgreSQL, while somebody keeps asking for pages.
 * The argument is their number, a million unless given.
 */
final class RecomputationBenchmark {
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final String PAGE = "/deadlines?publicBody=KP-POLICE-CPO&received=2026-02-02";
    private static final int WARM_UP = 300;

    private RecomputationBenchmark() {}

    static void main(String... arguments) throws Exception {
        var requests = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var home = Files.createTempDirectory("maloomat-recomputation");
        try (var server = PostgresProcess.durable();
                var portal = new Portal(
                                home,
                                "--maloomat.db.url=" + server.url(),
                                "--maloomat.db.user=postgres",
                                "--maloomat.db.password=trusted")
                        .asShipped()
                        .start();
                var database = DriverManager.getConnection(server.url(), "postgres", "trusted")) {
            var open = new OpenRequests(database);
            open.multiply(requests);
            for (var page = 0; page < WARM_UP; page++) {
                portal.get(PAGE);
            }
            var calm = ask(portal, new AtomicBoolean(true), CALM);
            var running = new AtomicBoolean(true);
            var busy = new ArrayList<Long>();
            var asking = new Thread(() -> busy.addAll(ask(portal, running, Duration.ofHours(1))));
            asking.start();
            var begun = System.nanoTime();
            open.closeTheNextWorkingDay();
            await(open);
            var seconds = (System.nanoTime() - begun) / 1e9;
            running.set(false);
            asking.join();
            System.out.printf(
                    "%nOpen requests: %,d; examined %s, moved %s%n",
                    requests, open.recomputation("examined"), open.recomputation("moved"));
            System.out.printf(
                    "Recomputed in %.1f s, %,.0f a second; letters written: %s%n",
                    seconds,
                    requests / seconds,
                    open.one("SELECT COUNT(*) FROM outbox_letter WHERE kind = 'DUE_DATE_MOVED'"));
            System.out.printf(
                    "A page meanwhile: p50 %.1f ms, p99 %.1f ms; before: p50 %.1f ms, p99 %.1f ms%n",
                    milliseconds(busy, 50), milliseconds(busy, 99), milliseconds(calm, 50), milliseconds(calm, 99));
        }
    }

    /** Until every request was looked at; the second look at those filed meanwhile is not counted. */
    private static void await(OpenRequests open) throws SQLException, InterruptedException {
        while (open.recomputation("stage").equals("EVERYTHING")) {
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
}
