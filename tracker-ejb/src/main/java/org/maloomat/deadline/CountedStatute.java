package org.maloomat.deadline;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maloomat.shared.RuleViolation;

/** One version of a statute with its times for a reply made ready for counting. */
final class CountedStatute {

    /** A time for a reply, with or without its extension. */
    record ReplyTime(DayCount count, RuleCitation citation, String version) {}

    private final Statute statute;
    private final String version;
    private final ReplyTime[] ready = new ReplyTime[4];

    CountedStatute(Statute statute) {
        this.statute = statute;
        this.version = statute.version();
    }

    Statute statute() {
        return statute;
    }

    /**
     * @throws RuleViolation {@code deadline.noSuchRule} (statute, kind) if the statute has none;
     *     {@code deadline.urgentNotExtended} (statute, section) if its extension does not lengthen this time
     */
    ReplyTime reply(boolean urgent, boolean extended) {
        var place = (urgent ? 1 : 0) + (extended ? 2 : 0);
        var time = ready[place];
        if (time == null) {
            time = make(urgent, extended);
            ready[place] = time;
        }
        return time;
    }

    private ReplyTime make(boolean urgent, boolean extended) {
        var rule = rule(urgent ? DeadlineKind.URGENT_REPLY : DeadlineKind.REPLY);
        var amount = rule.amount();
        var section = rule.section();
        if (extended) {
            var extension = extension(rule);
            amount += extension.amount();
            section = Stream.of(section, extension.section())
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        return new ReplyTime(
                new DayCount(amount, rule.unit(), rule.start(), rule.rollForward()),
                new RuleCitation(statute.code(), section, amount, rule.unit()),
                version);
    }

    private DeadlineRule rule(DeadlineKind kind) {
        return statute.rule(kind)
                .orElseThrow(() -> new RuleViolation("deadline.noSuchRule", statute.code(), kind.name()));
    }

    private DeadlineRule extension(DeadlineRule rule) {
        return Optional.of(rule(DeadlineKind.EXTENSION))
                .filter(extension -> extension.extended().contains(rule.kind()))
                .orElseThrow(() -> new RuleViolation("deadline.urgentNotExtended", statute.code(), rule.section()));
    }
}
