package org.maloomat.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From the command to the first page: the product on a database that exists, beside a bare Payara Micro with an empty WAR,
 * by turns. Takes the number of rounds, 3 by default.
 */
final class StartBenchmark {
    private StartBenchmark() {}

    static void main(String... arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        var empty = TimedServer.war("index.html", "<!DOCTYPE html><title>Empty</title>".getBytes());
        var home = Files.createTempDirectory("maloomat-start");
        for (int first = 0; first < 2; first++) {
            TimedServer.maloomat(home).close();
        }
        var product = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        var switched = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            bare.add(millis(TimedServer.payaraMicro(empty, List.of())));
            switched.add(millis(TimedServer.payaraMicro(empty, List.of(), TimedServer.productSwitches())));
            product.add(millis(TimedServer.maloomat(home)));
        }
        System.out.printf("bare Payara Micro, empty WAR          %6d ms  %s%n", median(bare), bare);
        System.out.printf("the same with the product's switches  %6d ms  %s%n", median(switched), switched);
        System.out.printf("Maloomat on an existing database      %6d ms  %s%n", median(product), product);
        System.out.printf("ratio to bare %.2f, to the same switches %.2f%n", ratio(product, bare), ratio(product, switched));
        delete(home);
    }

    private static long millis(TimedServer server) {
        try (server) {
            return server.toFirstPage().toMillis();
        }
    }

    private static double ratio(List<Long> one, List<Long> other) {
        return (double) median(one) / median(other);
    }

    static long median(List<Long> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    static void delete(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Collections.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
