package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.maloomat.index.IndexedText;
import org.maloomat.index.lucene.LuceneSearchIndex;

/**
 * Requests indexed a second through the search port beside Lucene used directly, one thread, commit included, and the size of both.
 * Arguments: numbers of requests, then the registers to make them from.
 */
final class SearchIndexingBenchmark {
    private interface Target {
        void put(IndexedText text) throws IOException;
    }

    private SearchIndexingBenchmark() {}

    static void main(String... arguments) throws Exception {
        var sizes = Arrays.stream(arguments).filter(argument -> argument.matches("\\d+")).map(Integer::valueOf).toList();
        var corpus = new SearchCorpus(Arrays.stream(arguments)
                .filter(argument -> !argument.matches("\\d+"))
                .map(Path::of)
                .toList());
        measure(corpus, 5_000, false);
        for (int size : sizes) {
            measure(corpus, size, true);
        }
    }

    private static void measure(SearchCorpus corpus, int requests, boolean printed) throws Exception {
        var folder = Files.createTempDirectory("search-indexing");
        try {
            long[] nanos = new long[2];
            try (var raw = new RawLucene(folder.resolve("raw"))) {
                nanos[0] = put(corpus, requests, raw::put);
                long start = System.nanoTime();
                raw.commit();
                nanos[0] += System.nanoTime() - start;
            }
            try (var port = LuceneSearchIndex.open(folder.resolve("port"))) {
                nanos[1] = put(corpus, requests, port::put);
                long start = System.nanoTime();
                port.commit(requests);
                nanos[1] += System.nanoTime() - start;
            }
            if (printed) {
                System.out.printf(
                        Locale.ROOT,
                        "%,d requests: raw %,.0f/s %,d MB; port %,.0f/s %,d MB; ratio %.2f%n",
                        requests,
                        requests / (nanos[0] / 1e9),
                        megabytes(folder.resolve("raw")),
                        requests / (nanos[1] / 1e9),
                        megabytes(folder.resolve("port")),
                        (double) nanos[0] / nanos[1]);
            }
        } finally {
            for (var file : files(folder)) {
                Files.delete(file);
            }
        }
    }

    /** Nanoseconds spent in the index alone, the making of the texts left out. */
    private static long put(SearchCorpus corpus, int requests, Target target) throws IOException {
        long spent = 0;
        for (int i = 0; i < requests; i++) {
            var text = corpus.text(i);
            long start = System.nanoTime();
            target.put(text);
            spent += System.nanoTime() - start;
        }
        return spent;
    }

    private static long megabytes(Path folder) throws IOException {
        long bytes = 0;
        for (var file : files(folder)) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return bytes / 1_000_000;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
