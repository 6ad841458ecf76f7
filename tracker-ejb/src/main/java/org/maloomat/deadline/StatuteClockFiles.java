package org.maloomat.deadline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maloomat.deadline.ReferenceTable.Row;

/** Reads {@code statutes/clock.csv} and {@code statutes/fees.csv}: what stops a clock, and what may be charged. */
final class StatuteClockFiles {

    static final String CLOCK = "statutes/clock.csv";
    static final String FEES = "statutes/fees.csv";

    static final Set<String> CLOCK_COLUMNS =
            Set.of("statute", "valid_from", "event", "effect", "start", "section", "text", "source", "verified");
    static final Set<String> FEE_COLUMNS = Set.of(
            "statute",
            "valid_from",
            "free_pages",
            "postage",
            "free_below_poverty_line",
            "section",
            "text",
            "source",
            "verified",
            "rate",
            "rate_source",
            "rate_verified");

    private static final int HIGHEST_RATE = 1_000;

    private final Map<String, Map<ClockEvent, ClockRule>> rules = new HashMap<>();
    private final Map<String, FeeSchedule> fees = new HashMap<>();
    private final Map<String, Row> firstRows = new HashMap<>();

    private StatuteClockFiles() {}

    static StatuteClockFiles load(ReferenceFolder folder) {
        var files = new StatuteClockFiles();
        folder.rows(CLOCK, CLOCK_COLUMNS).forEach(files::addRule);
        folder.rows(FEES, FEE_COLUMNS).forEach(files::addFees);
        return files;
    }

    List<ClockRule> rules(String statute) {
        return List.copyOf(rules.getOrDefault(statute, Map.of()).values());
    }

    Optional<FeeSchedule> fees(String statute) {
        return Optional.ofNullable(fees.get(statute));
    }

    void refuseOrphans(List<Statute> statutes) {
        var known = new HashSet<String>();
        statutes.forEach(statute -> known.add(statute.code() + " of " + statute.validFrom()));
        firstRows.forEach((statute, row) -> {
            if (!known.contains(statute)) {
                throw row.refused("there is no statute " + statute);
            }
        });
    }

    private void addRule(Row row) {
        var rule = new ClockRule(
                row.constant("event", ClockEvent.class),
                row.constant("effect", ClockEffect.class),
                row.constant("start", ClockStart.class),
                row.text("section"),
                row.required("text"),
                row.text("source"),
                row.flag("verified"));
        if (rule.verified() && rule.source().isEmpty()) {
            throw row.refused("verified without a source");
        }
        if (rule.event() == ClockEvent.TRANSFER && rule.effect() == ClockEffect.PAUSE) {
            throw row.refused("nothing ends a pause that a transfer began");
        }
        var statute = statute(row);
        if (rules.computeIfAbsent(statute, ignored -> new HashMap<>()).putIfAbsent(rule.event(), rule) != null) {
            throw row.refused("a second " + rule.event() + " rule of " + row.text("statute"));
        }
    }

    private void addFees(Row row) {
        var schedule = new FeeSchedule(
                row.number("free_pages"),
                row.flag("postage"),
                row.flag("free_below_poverty_line"),
                row.text("section"),
                row.required("text"),
                row.text("source"),
                row.flag("verified"),
                row.number("rate"),
                row.text("rate_source"),
                row.flag("rate_verified"));
        if (schedule.freePages() < 0 || schedule.rate() < 0 || schedule.rate() > HIGHEST_RATE) {
            throw row.refused(schedule.freePages() + " free pages, then " + schedule.rate() + " rupees a page");
        }
        if (schedule.verified() && schedule.source().isEmpty()
                || schedule.rateVerified() && schedule.rateSource().isEmpty()) {
            throw row.refused("verified without a source");
        }
        if (fees.putIfAbsent(statute(row), schedule) != null) {
            throw row.refused("a second schedule of fees of " + row.text("statute"));
        }
    }

    private String statute(Row row) {
        var statute = StatuteFiles.key(row, "statute");
        firstRows.putIfAbsent(statute, row);
        return statute;
    }
}
