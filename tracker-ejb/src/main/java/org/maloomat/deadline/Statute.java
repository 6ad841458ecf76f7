package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maloomat.shared.LanguageTag;

/**
 * One version of a statute, in force from the first day to the last.
 *
 * @param code the same for all versions, such as {@code PK-KP-2013}
 * @param province null for a federal statute
 * @param validTo the last day in force; null while it is in force
 * @param verified whether title and dates were read in the source named
 * @param fees what may be charged for copies; empty where no source was found
 */
public record Statute(
        String code,
        String english,
        String urdu,
        String pashto,
        String country,
        String province,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        boolean verified,
        List<DeadlineRule> rules,
        List<ClockRule> clockRules,
        Optional<FeeSchedule> fees) {

    public Statute {
        clockRules = List.copyOf(clockRules);
        rules = rules.stream().sorted(Comparator.comparing(DeadlineRule::kind)).toList();
    }

    public String title(LanguageTag language) {
        return switch (language) {
            case EN -> english;
            case UR -> urdu;
            case PS -> pashto;
        };
    }

    public Optional<DeadlineRule> rule(DeadlineKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    /** Whether the statute speaks of such an event at all, as far as it was read. */
    public boolean knows(ClockEvent event) {
        return clockRules.stream().anyMatch(rule -> rule.event() == event);
    }

    /** What the event does to the clock; where nothing was found, nothing, and unverified. */
    public ClockRule clockRule(ClockEvent event) {
        return clockRules.stream()
                .filter(rule -> rule.event() == event)
                .findFirst()
                .orElse(ClockRule.notFound(event));
    }

    /** The rules a date was counted by: the time for the reply and, where it was lengthened, the extension; empty if none fit. */
    public List<DeadlineRule> behind(RuleCitation citation) {
        for (var kind : List.of(DeadlineKind.REPLY, DeadlineKind.URGENT_REPLY)) {
            var time = rule(kind);
            if (time.filter(rule -> fits(citation, List.of(rule))).isPresent()) {
                return List.of(time.get());
            }
            var extension = rule(DeadlineKind.EXTENSION)
                    .filter(longer -> longer.extended().contains(kind));
            if (time.isPresent() && extension.isPresent()) {
                var both = List.of(time.get(), extension.get());
                if (fits(citation, both)) {
                    return both;
                }
            }
        }
        return List.of();
    }

    private static boolean fits(RuleCitation citation, List<DeadlineRule> counted) {
        var sections = counted.stream().map(DeadlineRule::section).filter(section -> !section.isEmpty());
        return counted.stream().mapToInt(DeadlineRule::amount).sum() == citation.amount()
                && sections.collect(Collectors.joining(", ")).equals(citation.section());
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Names this very text of the rules: code, first day in force and a hash of what counts. */
    public String version() {
        var times = rules.stream()
                .flatMap(rule -> Stream.of(
                        rule.kind(),
                        rule.amount(),
                        rule.unit(),
                        rule.start(),
                        rule.rollForward(),
                        rule.section(),
                        rule.extended().stream().sorted().toList(),
                        rule.grounds().stream().sorted().toList()))
                .map(Object::toString);
        var stops = clockRules.stream()
                .filter(rule -> rule.applied() != ClockEffect.NONE)
                .map(rule -> rule.event() + " " + rule.effect() + " " + rule.start());
        var content = Stream.concat(times, stops);
        return code + "@" + validFrom + "#" + ContentHash.of(content);
    }
}
