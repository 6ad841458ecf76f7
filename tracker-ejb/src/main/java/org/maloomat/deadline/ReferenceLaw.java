package org.maloomat.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Statutes and calendars as the reference files hold them.
 *
 * @param version names this edition of the closures: the first digits of the SHA-256 of the files
 */
record ReferenceLaw(List<DeadlineRule> rules, List<ClosureDay> closures, String version) {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2030;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    /** @throws IllegalStateException naming file, line and reason where a file contradicts itself */
    static ReferenceLaw load() {
        var closures = new ArrayList<>(rows("closures.csv").stream()
                .flatMap(row -> closures(row).stream())
                .toList());
        var settled = new HashMap<Integer, Set<String>>();
        closures.forEach(c -> settled.computeIfAbsent(c.date().getYear(), y -> new HashSet<>())
                .add(c.occasion()));
        rows("fixed-days.csv").forEach(row -> closures.addAll(fixed(row)));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            closures.addAll(LunarDays.proposed(year, settled.getOrDefault(year, Set.of())));
        }
        var rules = rows("deadline-rules.csv").stream().map(ReferenceLaw::rule).toList();
        refuseDoubles(rules);
        return new ReferenceLaw(rules, List.copyOf(closures), digest("closures.csv", "fixed-days.csv"));
    }

    private static void refuseDoubles(List<DeadlineRule> rules) {
        Map<String, DeadlineRule> seen = new HashMap<>();
        for (var rule : rules) {
            var key = rule.statute() + " " + rule.version() + " " + rule.kind();
            var other = seen.put(key, rule);
            if (other != null) {
                throw new IllegalStateException("deadline-rules.csv: two rules for " + key + ": section "
                        + other.section() + " and section " + rule.section());
            }
        }
    }

    private static DeadlineRule rule(CSVRecord row) {
        return reading("deadline-rules.csv", row, () -> {
            int amount = Integer.parseInt(row.get("amount"));
            if (amount < 1) {
                throw new IllegalArgumentException("an amount of " + amount);
            }
            return new DeadlineRule(
                    row.get("statute"),
                    row.get("version"),
                    DeadlineRule.Kind.valueOf(row.get("kind")),
                    row.get("section"),
                    amount,
                    DeadlineUnit.valueOf(row.get("unit")),
                    row.get("text"),
                    row.get("source"),
                    Boolean.parseBoolean(row.get("verified")));
        });
    }

    private static List<ClosureDay> closures(CSVRecord row) {
        return reading("closures.csv", row, () -> {
            var from = LocalDate.parse(row.get("from"));
            var to = LocalDate.parse(row.get("to"));
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("it ends before it begins");
            }
            return from.datesUntil(to.plusDays(1))
                    .map(date -> new ClosureDay(
                            date,
                            ClosureDay.Scope.valueOf(row.get("scope")),
                            row.get("code"),
                            row.get("week").isEmpty() ? null : WeekPattern.valueOf(row.get("week")),
                            ClosureDay.Kind.valueOf(row.get("kind")),
                            LocalDate.parse(row.get("learned_on")),
                            row.get("order"),
                            row.get("supersedes"),
                            Set.of(row.get("exempt").split(";")),
                            row.get("occasion"),
                            row.get("title_en"),
                            row.get("title_ur"),
                            row.get("title_ps"),
                            row.get("source")))
                    .toList();
        });
    }

    private static List<ClosureDay> fixed(CSVRecord row) {
        return reading("fixed-days.csv", row, () -> {
            var days = new ArrayList<ClosureDay>();
            int from = Integer.parseInt(row.get("from_year"));
            int notified = Integer.parseInt(row.get("notified_to_year"));
            for (int year = from; year <= LAST_YEAR; year++) {
                var date = LocalDate.of(
                        year, Month.of(Integer.parseInt(row.get("month"))), Integer.parseInt(row.get("day")));
                days.add(new ClosureDay(
                        date,
                        ClosureDay.Scope.COUNTRY,
                        "PK",
                        null,
                        year <= notified ? ClosureDay.Kind.NOTIFIED : ClosureDay.Kind.PROVISIONAL,
                        LocalDate.EPOCH,
                        "annual-circular-" + year,
                        "",
                        Set.of(),
                        row.get("occasion"),
                        row.get("title_en"),
                        row.get("title_ur"),
                        row.get("title_ps"),
                        row.get("source")));
            }
            return days;
        });
    }

    private interface Row<T> {
        T read();
    }

    private static <T> T reading(String file, CSVRecord record, Row<T> row) {
        try {
            return row.read();
        } catch (RuntimeException e) {
            throw new IllegalStateException(file + ", line " + (record.getRecordNumber() + 1) + ": " + e.getMessage(), e);
        }
    }

    private static List<CSVRecord> rows(String file) {
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String... files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                try (var bytes = open(file)) {
                    digest.update(bytes.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String file) {
        return ReferenceLaw.class.getResourceAsStream("/reference/" + file);
    }
}
