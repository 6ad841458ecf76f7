package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Connections that ask one after another as fast as they are answered, made by the program wrk (Debian's package of that name). */
final class Load {
    static final int CONNECTIONS = 8;

    private static final String REPORT = "report ";
    private static final String SCRIPT = """
            function done(summary, latency, requests)
              io.write(string.format("report %d %d %d %d %d %d\\n", summary.requests, summary.duration,
                latency:percentile(50), latency:percentile(95), latency:percentile(99),
                summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
            end
            """;

    private Load() {}

    /**
     * What came of it.
     *
     * @param perSecond answers a second
     * @param median of the time to an answer in milliseconds, like the two that follow
     * @param failures answers other than 2xx and 3xx, and connections that broke
     */
    record Result(long answers, double perSecond, double median, double p95, double p99, long failures) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%9.1f/s   median %7.2f ms   p95 %7.2f ms   p99 %7.2f ms   failures %d",
                    perSecond,
                    median,
                    p95,
                    p99,
                    failures);
        }
    }

    /** GETs of one address, after as long a time that does not count. */
    static Result reading(String address, Duration time) throws IOException, InterruptedException {
        run(address, time, "");
        return run(address, time, "");
    }

    /**
     * @param script further Lua for wrk, for instance a function {@code request} that makes each request
     * @throws IOException if wrk is not installed or fails
     */
    static Result run(String address, Duration time, String script) throws IOException, InterruptedException {
        var file = Files.writeString(Files.createTempFile("load", ".lua"), script + "\n" + SCRIPT);
        var wrk = new ProcessBuilder(List.of(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + time.toSeconds() + "s",
                        "--timeout",
                        "30s",
                        "-s",
                        file.toString(),
                        address))
                .redirectErrorStream(true)
                .start();
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = wrk.waitFor();
        Files.delete(file);
        return output.lines()
                .filter(line -> line.startsWith(REPORT))
                .map(line -> result(line.substring(REPORT.length()).split(" ")))
                .findFirst()
                .orElseThrow(() -> new IOException("wrk ended with " + ended + ": " + output));
    }

    private static Result result(String... figures) {
        long answers = Long.parseLong(figures[0]);
        return new Result(
                answers,
                answers * 1e6 / Long.parseLong(figures[1]),
                Long.parseLong(figures[2]) / 1e3,
                Long.parseLong(figures[3]) / 1e3,
                Long.parseLong(figures[4]) / 1e3,
                Long.parseLong(figures[5]));
    }
}
