package org.maloomat.benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs one benchmark by its name; the arguments after the name are the benchmark's own. */
public final class Benchmarks {
    private static final Map<String, Benchmark> BY_NAME =
            new TreeMap<>(Map.ofEntries(
                    Map.entry("deadlines", arguments -> DeadlineBenchmark.main(arguments)),
                    Map.entry("detector", arguments -> DetectorBenchmark.main(arguments)),
                    Map.entry("filing", arguments -> FilingBenchmark.main(arguments)),
                    Map.entry("gate", arguments -> GateBenchmark.main(arguments)),
                    Map.entry("letter", arguments -> LetterBenchmark.main(arguments)),
                    Map.entry("memory", arguments -> MemoryBenchmark.main(arguments)),
                    Map.entry("office-hours", arguments -> OfficeHoursBenchmark.main(arguments)),
                    Map.entry("pages", arguments -> PagesBenchmark.main(arguments)),
                    Map.entry("recomputation", arguments -> RecomputationBenchmark.main(arguments)),
                    Map.entry("redaction", arguments -> RedactionBenchmark.main(arguments)),
                    Map.entry("search-indexing", arguments -> SearchIndexingBenchmark.main(arguments)),
                    Map.entry("search-port", arguments -> SearchPortBenchmark.main(arguments)),
                    Map.entry("start", arguments -> StartBenchmark.main(arguments))));

    private Benchmarks() {}

    /** Something that measures and prints what it measured. */
    @FunctionalInterface
    interface Benchmark {
        void run(String... arguments) throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        var words = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        if (words.length == 0 || !BY_NAME.containsKey(words[0])) {
            System.out.println("Name a benchmark, -Dbenchmark=<name>: "
                    + BY_NAME.keySet().stream().collect(Collectors.joining(", ")));
            return;
        }
        BY_NAME.get(words[0]).run(Arrays.copyOfRange(words, 1, words.length));
    }
}
