package org.maloomat.benchmark;

import java.nio.file.Files;
import java.time.Duration;

/**
 * Requests filed through the API by eight connections, each with its audit row and a letter in the outbox, durable when
 * it is answered. Takes the seconds of the measurement, 15 by default.
 */
final class FilingBenchmark {
    private FilingBenchmark() {}

    static void main(String... arguments) throws Exception {
        var time = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15);
        var home = Files.createTempDirectory("maloomat-filing");
        try (var product = TimedServer.maloomat(home)) {
            product.awaitReady();
            Load.run(product.address("/api/v1/requests"), time, filing("warm-up"));
            System.out.println("filings  " + Load.run(product.address("/api/v1/requests"), time, filing("measured")));
        }
        StartBenchmark.delete(home);
    }

    private static String filing(String run) {
        return """
                local n = 0
                function request()
                  n = n + 1
                  local body = '{"publicBody":"KP-POLICE-CPO","subject":"Training of women desk staff, round ' .. n ..
                    '","description":"How many officers were trained to receive complaints in round ' .. n ..
                    ' of this year, by district?","language":"en","requester":{"email":"reader' .. n .. '@example.org"}}'
                  return wrk.format("POST", "/api/v1/requests",
                    { ["Content-Type"] = "application/json", ["Idempotency-Key"] = "%s-" .. n }, body)
                end
                """.formatted(run);
    }
}
