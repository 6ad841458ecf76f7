package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maloomat.deadline.ReferenceTable.Row;

/** Reads the files below {@code statutes}; refuses files that contradict themselves. */
final class StatuteFiles {

    static final String STATUTES = "statutes/statutes.csv";
    static final String RULES = "statutes/rules.csv";

    static final Set<String> STATUTE_COLUMNS = Set.of(
            "code",
            "title_en",
            "title_ur",
            "title_ps",
            "country",
            "province",
            "valid_from",
            "valid_to",
            "source",
            "verified");
    static final Set<String> RULE_COLUMNS = Set.of(
            "statute",
            "valid_from",
            "kind",
            "amount",
            "unit",
            "start",
            "roll_forward",
            "section",
            "extended",
            "grounds",
            "text",
            "source",
            "verified");

    /** Amounts in unlike units are compared as they come out after this day. */
    private static final LocalDate ANY_DAY = LocalDate.of(2023, 1, 1);

    /** What must have come before. */
    private static final Map<DeadlineKind, DeadlineKind> NEEDED = Map.of(
            DeadlineKind.INTERNAL_REVIEW_DECISION, DeadlineKind.INTERNAL_REVIEW_FILING,
            DeadlineKind.COMPLAINT_DECISION, DeadlineKind.COMPLAINT_FILING,
            DeadlineKind.THIRD_PARTY_REPLY, DeadlineKind.THIRD_PARTY_NOTICE);

    private static final int LONGEST_IN_DAYS = 366;

    private StatuteFiles() {}

    /** Every version of every statute, in the order of the file. */
    static List<Statute> load(ReferenceFolder folder) {
        var statutes = folder.rows(STATUTES, STATUTE_COLUMNS);
        var rules = new HashMap<String, Map<DeadlineKind, DeadlineRule>>();
        var ruleRows = folder.rows(RULES, RULE_COLUMNS);
        for (var row : ruleRows) {
            addRule(row, rules);
        }
        var clock = StatuteClockFiles.load(folder);
        var loaded = new ArrayList<Statute>();
        for (var row : statutes) {
            loaded.add(statute(row, rules, clock, loaded));
        }
        clock.refuseOrphans(loaded);
        refuseOrphans(ruleRows, loaded);
        refuseExtensionsOfNothing(ruleRows, rules);
        refuseDecisionsOnNothing(ruleRows, rules);
        return List.copyOf(loaded);
    }

    private static void addRule(Row row, Map<String, Map<DeadlineKind, DeadlineRule>> rules) {
        var rule = rule(row);
        var version = rules.computeIfAbsent(key(row, "statute"), ignored -> new LinkedHashMap<>());
        if (version.putIfAbsent(rule.kind(), rule) != null) {
            throw row.refused("a second " + rule.kind() + " rule of " + row.text("statute"));
        }
        var usual = version.get(DeadlineKind.REPLY);
        var urgent = version.get(DeadlineKind.URGENT_REPLY);
        if (usual != null && urgent != null && isLonger(urgent, usual)) {
            throw row.refused("an urgent reply may take longer than the usual one");
        }
    }

    private static boolean isLonger(DeadlineRule one, DeadlineRule other) {
        return one.unit() == other.unit()
                ? one.amount() > other.amount()
                : one.unit().days(one.amount(), ANY_DAY) > other.unit().days(other.amount(), ANY_DAY);
    }

    private static DeadlineRule rule(Row row) {
        var rule = new DeadlineRule(
                row.constant("kind", DeadlineKind.class),
                row.number("amount"),
                row.constant("unit", DeadlineUnit.class),
                row.constant("start", ClockStart.class),
                row.flag("roll_forward"),
                row.text("section"),
                row.constants("extended", DeadlineKind.class),
                row.constants("grounds", ExtensionGround.class),
                row.required("text"),
                row.text("source"),
                row.flag("verified"));
        if (rule.amount() < 0 || (rule.amount() == 0 && !rule.kind().mayBeUnlimited())) {
            throw row.refused("amount is " + rule.amount());
        }
        if (rule.unit().days(rule.amount(), ANY_DAY) > LONGEST_IN_DAYS) {
            throw row.refused(rule.amount() + " of " + rule.unit() + " is longer than any time a law gives");
        }
        if (rule.verified() && rule.source().isEmpty()) {
            throw row.refused("verified without a source");
        }
        if ((rule.kind() == DeadlineKind.EXTENSION) == rule.extended().isEmpty()) {
            throw row.refused("an extension, and nothing else, names the rules it lengthens");
        }
        if (rule.kind() != DeadlineKind.EXTENSION && !rule.grounds().isEmpty()) {
            throw row.refused("only an extension has grounds");
        }
        return rule;
    }

    private static Statute statute(
            Row row,
            Map<String, Map<DeadlineKind, DeadlineRule>> rules,
            StatuteClockFiles clock,
            List<Statute> before) {
        var ofThis = rules.get(key(row, "code"));
        if (ofThis == null) {
            throw row.refused("no rule for " + key(row, "code"));
        }
        var statute = new Statute(
                row.required("code"),
                row.required("title_en"),
                row.required("title_ur"),
                row.required("title_ps"),
                row.required("country"),
                row.textOrNull("province"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                row.required("source"),
                row.flag("verified"),
                List.copyOf(ofThis.values()),
                clock.rules(key(row, "code")),
                clock.fees(key(row, "code")));
        if (statute.validTo() != null && statute.validTo().isBefore(statute.validFrom())) {
            throw row.refused("ends on " + statute.validTo() + ", before it begins");
        }
        for (var other : before) {
            if (other.code().equals(statute.code())
                    && (other.isInForce(statute.validFrom()) || statute.isInForce(other.validFrom()))) {
                throw row.refused("overlaps the version in force from " + other.validFrom());
            }
        }
        return statute;
    }

    private static void refuseOrphans(List<Row> ruleRows, List<Statute> statutes) {
        var known = new HashSet<String>();
        statutes.forEach(statute -> known.add(statute.code() + " of " + statute.validFrom()));
        for (var row : ruleRows) {
            if (!known.contains(key(row, "statute"))) {
                throw row.refused("there is no statute " + key(row, "statute"));
            }
        }
    }

    private static void refuseExtensionsOfNothing(
            List<Row> ruleRows, Map<String, Map<DeadlineKind, DeadlineRule>> rules) {
        for (var row : ruleRows) {
            var version = rules.get(key(row, "statute"));
            for (var extended : row.constants("extended", DeadlineKind.class)) {
                if (extended == DeadlineKind.EXTENSION || !version.containsKey(extended)) {
                    throw row.refused("lengthens " + extended + ", which the statute does not have");
                }
                if (row.constant("unit", DeadlineUnit.class)
                        != version.get(extended).unit()) {
                    throw row.refused("lengthens " + extended + ", which counts in "
                            + version.get(extended).unit());
                }
            }
        }
    }

    private static void refuseDecisionsOnNothing(
            List<Row> ruleRows, Map<String, Map<DeadlineKind, DeadlineRule>> rules) {
        for (var row : ruleRows) {
            var before = NEEDED.get(row.constant("kind", DeadlineKind.class));
            if (before != null && !rules.get(key(row, "statute")).containsKey(before)) {
                throw row.refused("needs " + before + ", which the statute does not have");
            }
        }
    }

    static String key(Row row, String codeColumn) {
        return row.required(codeColumn) + " of " + row.date("valid_from");
    }
}
