package org.maloomat.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maloomat.index.FacetName;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.lucene.LuceneSearchIndex;

/**
 * Questions a second through the search port beside Lucene used directly, on the same texts. Every question is asked once, so that no
 * count is remembered. Arguments: how many requests, then the registers to make them from.
 */
final class SearchPortBenchmark {
    private static final int A_KIND = 60;
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 8;

    /** @param words of the question; {@code quoted} as a phrase */
    record Question(String kind, String words, boolean quoted, String district) {}

    private interface Engine {
        long ask(Question question) throws Exception;
    }

    private SearchPortBenchmark() {}

    static void main(String... arguments) throws Exception {
        int requests = Integer.parseInt(arguments[0]);
        var corpus = new SearchCorpus(
                Arrays.stream(arguments).skip(1).map(Path::of).toList());
        var folder = Files.createTempDirectory("search-port");
        try (var port = LuceneSearchIndex.open(folder.resolve("port"));
                var raw = new RawLucene(folder.resolve("raw"))) {
            for (int i = 0; i < requests; i++) {
                var text = corpus.text(i);
                port.put(text);
                raw.put(text);
            }
            port.commit(1);
            raw.commit();
            Engine portFull = question -> port.search(query(question)).total();
            Engine portPlain =
                    question -> port.search(query(question).withOnly()).total();
            var engines = List.of(portFull, raw::searchWithFacets, portPlain, raw::search);
            var names = List.of("port, facets+snippets", "raw, facets", "port, plain", "raw, plain");
            engines.forEach(engine -> run(engine, questions(corpus, 1)));
            System.out.printf("%,d requests; one thread, every question once%n", requests);
            var rates = new double[engines.size()][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                var asked = questions(corpus, 100 + round);
                for (int i = 0; i < engines.size(); i++) {
                    var times = run(engines.get(i), asked);
                    rates[i][round] = asked.size() / (Arrays.stream(times).sum() / 1e9);
                    if (round == ROUNDS - 1) {
                        print(names.get(i), asked, times);
                    }
                }
            }
            for (int i = 0; i < engines.size(); i += 2) {
                double[] ratios = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    ratios[round] = rates[i][round] / rates[i + 1][round];
                }
                Arrays.sort(ratios);
                System.out.printf(
                        Locale.ROOT,
                        "%s / %s: %.2f (%.2f to %.2f)%n",
                        names.get(i),
                        names.get(i + 1),
                        ratios[ROUNDS / 2],
                        ratios[0],
                        ratios[ROUNDS - 1]);
            }
            concurrently("port, 8 connections", portFull, questions(corpus, 200));
            concurrently("raw facets, 8 connections", raw::searchWithFacets, questions(corpus, 200));
            deep(port);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static SearchQuery query(Question question) {
        var query = SearchQuery.of(question.quoted() ? '"' + question.words() + '"' : question.words());
        return question.district() == null ? query : query.with(FacetName.DISTRICT, question.district());
    }

    private static List<Question> questions(SearchCorpus corpus, int seed) {
        var random = new Random(seed);
        var questions = new ArrayList<Question>();
        for (int i = 0; i < A_KIND; i++) {
            questions.add(new Question("word", corpus.word(random), false, null));
            questions.add(new Question("two words", corpus.pair(random), false, null));
            questions.add(new Question("phrase", corpus.pair(random), true, null));
            questions.add(new Question("faceted", corpus.word(random), false, "DISTRICT-" + random.nextInt(20)));
            var word = corpus.word(random);
            questions.add(new Question("prefix", word.substring(0, 4) + "*", false, null));
            var other = corpus.word(random);
            questions.add(new Question("misspelt", other.substring(0, 2) + "q" + other.substring(2), false, null));
        }
        return questions;
    }

    private static long[] run(Engine engine, List<Question> questions) {
        var times = new long[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            try {
                engine.ask(questions.get(i));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            times[i] = System.nanoTime() - start;
        }
        return times;
    }

    private static void print(String name, List<Question> asked, long[] times) {
        System.out.printf(Locale.ROOT, "%-24s all p50 %.2f p99 %.2f max %.1f ms;", name, at(times, 0.5), at(times, 0.99), at(times, 1));
        for (var kind : List.of("word", "two words", "phrase", "faceted", "prefix", "misspelt")) {
            var own = IntStream.range(0, times.length)
                    .filter(i -> asked.get(i).kind().equals(kind))
                    .mapToLong(i -> times[i])
                    .toArray();
            System.out.printf(Locale.ROOT, " %s %.2f", kind, at(own, 0.5));
        }
        System.out.println();
    }

    /** Milliseconds at a share of the sorted times. */
    private static double at(long[] times, double share) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    private static void concurrently(String name, Engine engine, List<Question> questions) throws Exception {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Long>> asked = new ArrayList<>();
            for (var question : questions) {
                asked.add(() -> {
                    long start = System.nanoTime();
                    engine.ask(question);
                    return System.nanoTime() - start;
                });
            }
            long start = System.nanoTime();
            var times = new long[asked.size()];
            int i = 0;
            for (var answer : threads.invokeAll(asked)) {
                times[i++] = answer.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %.0f questions/s, p50 %.1f p99 %.1f max %.1f ms%n",
                    name,
                    times.length / seconds,
                    at(times, 0.5),
                    at(times, 0.99),
                    at(times, 1));
        } finally {
            threads.shutdown();
        }
    }

    /** Everything there is, at its first, middle and last page. */
    private static void deep(LuceneSearchIndex port) {
        var all = SearchQuery.of("");
        long last = port.search(all).lastPage();
        for (long page : new long[] {1, 1_000, last / 2, last}) {
            var times = new long[5];
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                port.search(all.page((int) page, 10));
                times[i] = System.nanoTime() - start;
            }
            System.out.printf(Locale.ROOT, "everything, page %,d of %,d: %.1f ms%n", page, last, at(times, 0.5));
        }
    }
}
