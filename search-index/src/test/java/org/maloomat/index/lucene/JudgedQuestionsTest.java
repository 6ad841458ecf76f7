package org.maloomat.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.index.IndexedNames;
import org.maloomat.index.IndexedText;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchQuery;

/**
 * Questions in three languages with what answers them, judged by hand. The measure is nDCG@10: the gain 2^grade - 1 of each hit,
 * divided by the binary logarithm of its place plus one, beside the same sum for the best order there is. A change of analysis or
 * ranking shows here as help or harm; raise the floor when it helps.
 */
class JudgedQuestionsTest {
    private static final double FLOOR = 0.87;
    private static final int CUT = 10;

    private record Judged(String question, Map<String, Integer> grades) {}

    @Test
    void what_answers_best_comes_first(@TempDir Path folder, TestReporter reporter) throws IOException {
        var byQuestion = new LinkedHashMap<String, Double>();
        try (var index = LuceneSearchIndex.open(folder.resolve("index"))) {
            rows("judged-texts.txt").forEach(row -> index.put(text(row)));
            index.commit(1);
            for (var row : rows("judged-questions.txt")) {
                var judged = new Judged(row[0], grades(row[1]));
                var found = index.search(SearchQuery.of(judged.question())).hits().stream()
                        .map(SearchHit::key)
                        .toList();
                byQuestion.put(judged.question(), gain(found, judged.grades()));
            }
        }
        double mean = byQuestion.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        var worst = byQuestion.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(CUT)
                .map(one -> String.format(Locale.ROOT, "%.2f %s", one.getValue(), one.getKey()))
                .collect(Collectors.joining("\n", "\n", ""));
        reporter.publishEntry(Map.of(
                "nDCG@10",
                String.format(Locale.ROOT, "%.3f of %d questions; worst:%s", mean, byQuestion.size(), worst)));
        assertThat(mean).as("nDCG@10, worst first:%s", worst).isGreaterThanOrEqualTo(FLOOR);
    }

    /** Between 0, nothing judged useful among the first ten, and 1, the best order. */
    private static double gain(List<String> found, Map<String, Integer> grades) {
        double gained = IntStream.range(0, Math.min(CUT, found.size()))
                .mapToDouble(place -> gain(grades.getOrDefault(found.get(place), 0), place))
                .sum();
        var best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(CUT)
                .toList();
        double possible = IntStream.range(0, best.size())
                .mapToDouble(place -> gain(best.get(place), place))
                .sum();
        return gained / possible;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2.0) / Math.log(2));
    }

    private static Map<String, Integer> grades(String written) {
        var grades = new TreeMap<String, Integer>();
        for (var grade : written.split(" ")) {
            var parts = grade.split("=");
            grades.put(parts[0], Integer.valueOf(parts[1]));
        }
        return grades;
    }

    private static IndexedText text(String[] row) {
        var day = LocalDate.parse(row[2]);
        return new IndexedText(
                row[0],
                SearchQuery.HOME_COLLECTION,
                row[5],
                row[6],
                row[7],
                row[3],
                null,
                row[4],
                null,
                "FULL",
                row[1],
                day,
                day,
                null,
                List.of(),
                new IndexedNames(row[3], row[4], null),
                List.of());
    }

    private static List<String[]> rows(String resource) throws IOException {
        try (var in = JudgedQuestionsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                    .toList();
        }
    }
}
