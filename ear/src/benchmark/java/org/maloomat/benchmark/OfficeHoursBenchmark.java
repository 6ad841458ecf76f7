package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.maloomat.launch.ApiClient;
import org.maloomat.launch.Portal;
import org.maloomat.launch.PostgresProcess;
import org.maloomat.launch.ScannedPdf;
import org.maloomat.launch.SmallPdf;

/**
 * All that happens in an office at once: citizens file, an officer hands in scans and letters, two releasers look at each answer
 * as soon as it is there, and what was released is withdrawn, while pages of scans are read in the background. Nothing may be
 * answered with 500 and nobody may wait longer than two seconds for anything but the handing in of a file. Arguments: seconds (120),
 * {@code postgres} for that database.
 */
final class OfficeHoursBenchmark {
    private static final int WAITING = 40;
    private static final Duration SLOW = Duration.ofMillis(1500);

    private final ApiClient api;
    private final Portal portal;
    private final long start = System.nanoTime();
    private final long end;
    private final Queue<String> slow = new ConcurrentLinkedQueue<>();
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final BlockingQueue<String> filed = new ArrayBlockingQueue<>(WAITING);
    private final BlockingQueue<String> handedIn = new ArrayBlockingQueue<>(WAITING);
    private final BlockingQueue<String> released = new ArrayBlockingQueue<>(WAITING);

    private OfficeHoursBenchmark(Portal portal, Duration time) {
        this.portal = portal;
        this.api = new ApiClient(portal);
        this.end = start + time.toNanos();
    }

    /** One thing that somebody does; answers with the status. */
    @FunctionalInterface
    private interface Act {
        int run() throws IOException, InterruptedException;
    }

    static void main(String... arguments) throws Exception {
        var time = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120);
        var home = Files.createTempDirectory("maloomat-office-hours");
        if (arguments.length > 1 && arguments[1].equals("postgres")) {
            try (var server = PostgresProcess.durable();
                    var portal = new Portal(
                                    home,
                                    "--maloomat.db.url=" + server.url(),
                                    "--maloomat.db.user=postgres",
                                    "--maloomat.db.password=trusted")
                            .asShipped()
                            .start()) {
                new OfficeHoursBenchmark(portal, time).run();
            }
        } else {
            try (var portal = new Portal(home).asShipped().start()) {
                new OfficeHoursBenchmark(portal, time).run();
            }
        }
        StartBenchmark.delete(home);
    }

    private void run() throws InterruptedException {
        var people = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            people.add(new Thread(this::citizen, "citizen"));
            people.add(new Thread(this::releaser, "releaser"));
        }
        people.add(new Thread(this::officer, "officer"));
        people.add(new Thread(this::withdrawing, "withdrawing"));
        people.forEach(Thread::start);
        for (var person : people) {
            person.join();
        }
        report();
    }

    private boolean goesOn() {
        return System.nanoTime() < end;
    }

    private void citizen() {
        for (int i = 0; goesOn(); i++) {
            var subject = "Staff of desk " + i;
            time("file", () -> {
                var response = portal.post(
                        "/api/v1/requests",
                        "{\"publicBody\":\"KP-POLICE-CPO\",\"subject\":\"" + subject
                                + "\",\"description\":\"How many?\",\"language\":\"en\"}");
                if (response.statusCode() == 201) {
                    filed.offer(ApiClient.field(response.body(), "trackingNumber"));
                }
                return response.statusCode();
            });
        }
    }

    private void officer() {
        for (int i = 0; goesOn(); i++) {
            var number = next(filed);
            if (number == null) {
                continue;
            }
            var scan = i % 2 == 0;
            var word = "The ledger lists " + i + " shelters.";
            time(scan ? "hand in a scan" : "hand in a letter", () -> {
                var file = ApiClient.Upload.pdf(
                        "answer.pdf", scan ? ScannedPdf.showing(word, "It was counted.") : SmallPdf.saying(word));
                return api.answer(number, "See the file.", file).statusCode();
            });
            handedIn.offer(number);
            handedIn.offer(number);
        }
    }

    private void releaser() {
        while (goesOn()) {
            var number = next(handedIn);
            if (number != null) {
                time("release", () -> {
                    var status = api.release(number).statusCode();
                    if (status == 201) {
                        released.offer(number);
                    }
                    return status;
                });
            }
        }
    }

    private void withdrawing() {
        while (goesOn()) {
            var number = next(released);
            if (number != null) {
                time("withdraw", () -> api.withdraw(number, "Counted again").statusCode());
            }
        }
    }

    private static String next(BlockingQueue<String> queue) {
        try {
            return queue.poll(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void time(String what, Act act) {
        var begun = System.nanoTime();
        int status;
        try {
            status = act.run();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The product stopped answering", e);
        }
        var taken = System.nanoTime() - begun;
        times.computeIfAbsent(what, first -> new ConcurrentLinkedQueue<>()).add(taken);
        if (taken > SLOW.toNanos()) {
            slow.add(String.format("%s after %d s", what, Duration.ofNanos(begun - start).toSeconds()));
        }
        statuses.computeIfAbsent(what + " " + status, first -> new AtomicInteger()).incrementAndGet();
    }

    private void report() {
        new TreeMap<>(times).forEach((what, taken) -> {
            var sorted = taken.stream().sorted().toList();
            System.out.printf(
                    "%-18s %6d times   median %7.1f ms   p99 %7.1f ms   longest %7.1f ms%n",
                    what,
                    sorted.size(),
                    milliseconds(sorted, 50),
                    milliseconds(sorted, 99),
                    milliseconds(sorted, 100));
        });
        System.out.println("slower than " + SLOW.toMillis() + " ms: " + slow);
        System.out.println("answers " + new TreeMap<>(statuses));
    }

    private static double milliseconds(List<Long> sorted, int percentile) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100)) / 1e6;
    }
}
