package org.maloomat.benchmark;

import java.nio.file.Files;
import java.time.Duration;

/**
 * What the product's processes hold in memory under the load of the page benchmark. Takes the minutes, 10 by default; the
 * live heap is read after a full collection.
 */
final class MemoryBenchmark {
    private static final Duration TURN = Duration.ofSeconds(20);

    private MemoryBenchmark() {}

    static void main(String... arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        var home = Files.createTempDirectory("maloomat-memory");
        for (int first = 0; first < 2; first++) {
            TimedServer.maloomat(home).close();
        }
        try (var product = TimedServer.maloomat(home)) {
            product.awaitReady();
            var path = PagesBenchmark.publishedRequest(product);
            for (int minute = 1; minute <= minutes; minute++) {
                Load.run(product.address(path), TURN, "");
                Load.run(product.address(path), TURN, PagesBenchmark.anew(path + "?"));
                Load.run(product.address("/search?q=police"), TURN, "");
                System.out.printf(
                        "minute %2d   resident %4d MB, of which the server %4d MB   live heap %3d MB%n",
                        minute,
                        product.residentMegabytes(),
                        product.servingMegabytes(),
                        product.live("Total")[0] >> 20);
            }
        }
        StartBenchmark.delete(home);
    }
}
