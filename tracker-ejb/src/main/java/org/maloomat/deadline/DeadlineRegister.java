package org.maloomat.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maloomat.shared.RuleViolation;

/** Counts due dates by the statutes and calendars of the reference files. */
@ApplicationScoped
public class DeadlineRegister {
    /** First day that can be counted from: closures are on record from here. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    /** Last day that can be counted from. */
    public static final LocalDate LAST_DAY = LocalDate.of(2030, 6, 30);

    private ReferenceLaw law;
    private Clock clock;
    private final Map<CalendarKey, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    private record CalendarKey(CalendarScope office, LocalDate knownOn) {}

    protected DeadlineRegister() {}

    @Inject
    public DeadlineRegister(Clock clock) {
        this.clock = clock;
        this.law = ReferenceLaw.load();
    }

    /**
     * When the reply is due, as known today.
     *
     * @param statute the code of the law that binds the office
     * @param received the day of receipt, which is day zero
     * @param urgent whether life or liberty of a person is at stake
     * @param extended whether the office took the extension the law allows; none for an urgent request
     * @throws RuleViolation {@code deadline.unknownStatute}, {@code deadline.dateOutOfRange}, {@code deadline.noSuchRule}
     */
    public Deadline reply(String statute, CalendarScope office, LocalDate received, boolean urgent, boolean extended) {
        return reply(statute, office, received, urgent, extended, LocalDate.now(clock));
    }

    /** The same as it was known on an earlier day. */
    public Deadline reply(
            String statute,
            CalendarScope office,
            LocalDate received,
            boolean urgent,
            boolean extended,
            LocalDate knownOn) {
        if (received.isBefore(FIRST_DAY) || received.isAfter(LAST_DAY)) {
            throw new RuleViolation("deadline.dateOutOfRange", FIRST_DAY, LAST_DAY);
        }
        if (urgent && extended) {
            throw new RuleViolation("deadline.urgentNotExtended");
        }
        var rule = rule(statute, urgent ? DeadlineRule.Kind.URGENT : DeadlineRule.Kind.REPLY);
        if (extended) {
            rule = sum(rule, rule(statute, DeadlineRule.Kind.EXTENSION));
        }
        return Counting.count(rule, calendar(office, knownOn), received);
    }

    /** Every rule of the statute; empty for one that is not on record. */
    public List<DeadlineRule> rules(String statute) {
        return law.rules().stream().filter(rule -> rule.statute().equals(statute)).toList();
    }

    private DeadlineRule rule(String statute, DeadlineRule.Kind kind) {
        var rules = rules(statute);
        if (rules.isEmpty()) {
            throw new RuleViolation("deadline.unknownStatute", statute);
        }
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("deadline.noSuchRule", statute, kind));
    }

    private static DeadlineRule sum(DeadlineRule reply, DeadlineRule extension) {
        return new DeadlineRule(
                reply.statute(),
                reply.version(),
                extension.kind(),
                extension.section(),
                reply.amount() + extension.amount(),
                reply.unit(),
                extension.text(),
                extension.source(),
                reply.verified() && extension.verified());
    }

    private WorkingCalendar calendar(CalendarScope office, LocalDate knownOn) {
        if (calendars.size() > 2_000) {
            calendars.clear();
        }
        return calendars.computeIfAbsent(
                new CalendarKey(office, knownOn),
                key -> WorkingCalendar.of(office, law.closures(), law.version(), knownOn));
    }

    /** The arithmetic of one count. */
    static final class Counting {
        private Counting() {}

        static Deadline count(DeadlineRule rule, WorkingCalendar calendar, LocalDate received) {
            var days = new ArrayList<CountedDay>();
            days.add(CountedDay.of(received, false, CountedDay.Reason.RECEIPT));
            var due = due(rule, calendar, received);
            received.plusDays(1).datesUntil(due.plusDays(1)).map(calendar::explain).forEach(days::add);
            var provisional = days.stream().anyMatch(CountedDay::provisional);
            var before = due(rule, calendar.shifted(-1), received);
            var after = due(rule, calendar.shifted(1), received);
            return new Deadline(
                    due,
                    min(due, min(before, after)),
                    max(due, max(before, after)),
                    provisional,
                    rule,
                    rule.statute() + "/" + rule.version() + "/" + rule.section(),
                    calendar.version(),
                    List.copyOf(days));
        }

        private static LocalDate due(DeadlineRule rule, WorkingCalendar calendar, LocalDate received) {
            return switch (rule.unit()) {
                case WORKING_DAY -> calendar.openDayAfter(received, rule.amount());
                case CALENDAR_DAY -> {
                    var last = received.plusDays(rule.amount());
                    yield calendar.isOpen(last) ? last : calendar.openDayAfter(last, 1);
                }
            };
        }

        private static LocalDate min(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? a : b;
        }

        private static LocalDate max(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }
    }
}
