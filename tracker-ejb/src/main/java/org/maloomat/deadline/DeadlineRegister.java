package org.maloomat.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.maloomat.shared.RuleViolation;

/** The statutes and calendars packaged with the application, and the dates that follow from them. */
@ApplicationScoped
public class DeadlineRegister {

    private List<Statute> statutes;
    private WorkingCalendar calendar;
    private LocalDate lastDay;
    private final Map<CalendarScope, OfficeCalendar> offices = new ConcurrentHashMap<>();

    protected DeadlineRegister() {} // for CDI, which calls load()

    private DeadlineRegister(List<Statute> statutes, WorkingCalendar calendar, LocalDate lastDay) {
        this.statutes = statutes;
        this.calendar = calendar;
        this.lastDay = lastDay;
    }

    /** The register without a container. Throws if a reference file contradicts itself, naming file and line. */
    public static DeadlineRegister fromReferenceFiles() {
        var register = new DeadlineRegister();
        register.load();
        return register;
    }

    static DeadlineRegister of(List<Statute> statutes, WorkingCalendar calendar) {
        return new DeadlineRegister(List.copyOf(statutes), calendar, calendar.lastDay());
    }

    @PostConstruct
    void load() {
        var folder = ReferenceFolder.packaged();
        statutes = StatuteFiles.load(folder);
        calendar = CalendarFiles.load(folder);
        lastDay = calendar.lastDay();
    }

    /** Every version of every statute, those of one statute from old to new. */
    public List<Statute> statutes() {
        return statutes;
    }

    /**
     * The version of a statute in force on a day.
     *
     * @throws RuleViolation {@code deadline.unknownStatute} (code); {@code deadline.dateOutOfRange} (first, last)
     */
    public Statute statute(String code, LocalDate on) {
        var versions = statutes.stream()
                .filter(statute -> statute.code().equals(code))
                .sorted(Comparator.comparing(Statute::validFrom))
                .toList();
        if (versions.isEmpty()) {
            throw new RuleViolation("deadline.unknownStatute", String.valueOf(code));
        }
        return versions.stream()
                .filter(statute -> statute.isInForce(on))
                .findFirst()
                .orElseThrow(() -> outOfRange(versions.get(0).validFrom()));
    }

    /**
     * By when the statute wants a request answered.
     *
     * @param office where the information officer sits: its calendar is the one that counts
     * @param received the day of receipt in Asia/Karachi, day zero under every statute loaded; from the first day of the
     *     statute to the end of the last year of the calendar
     * @param urgent life or liberty (KP Act s.11(3))
     * @param extended whether the extension was taken, in full (KP Act s.11(2)); it is counted on from the last day
     * @throws RuleViolation {@code deadline.unknownStatute} (code); {@code deadline.dateOutOfRange} (first, last);
     *     {@code deadline.noSuchRule} (statute, kind) if the statute has none; {@code deadline.urgentNotExtended}
     *     (statute, section) if its extension does not lengthen this time; {@code deadline.officeNeverOpens} (day,
     *     limit) if the calendar leaves no open day
     */
    public Deadline reply(
            String statuteCode, CalendarScope office, LocalDate received, boolean urgent, boolean extended) {
        var statute = statute(statuteCode, received);
        if (received.isAfter(lastDay)) {
            throw outOfRange(statute.validFrom());
        }
        var rule = rule(statute, urgent ? DeadlineKind.URGENT_REPLY : DeadlineKind.REPLY);
        var amount = rule.amount();
        var section = rule.section();
        if (extended) {
            var extension = extension(statute, rule);
            amount += extension.amount();
            section = Stream.of(section, extension.section())
                    .filter(one -> !one.isEmpty())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }
        var citation = new RuleCitation(statute.code(), section, amount, rule.unit());
        var count = new DayCount(amount, rule.unit(), rule.start(), rule.rollForward());
        return new DueDate(count, received, officeCalendar(office))
                .cited(citation, statute.version(), calendar.version());
    }

    /** This register as anybody could know it at the end of that day: later orders are not in it. */
    public DeadlineRegister asKnownOn(LocalDate day) {
        return new DeadlineRegister(statutes, calendar.asKnownOn(day), lastDay);
    }

    /** The days on which orders close an office, weekends left out; first and last day included. */
    public SortedMap<LocalDate, DayReason.Closure> closures(CalendarScope office, LocalDate first, LocalDate last) {
        return officeCalendar(office).closures(first, last);
    }

    public boolean isWorkingDay(CalendarScope office, LocalDate day) {
        return officeCalendar(office).isOpen(day);
    }

    /** Names the closed days now in force; stored with each deadline, so that a change is seen. */
    public String calendarVersion() {
        return calendar.version();
    }

    /**
     * The year whose list of holidays should be loaded and is not: this year, or in December, when the list is issued,
     * the coming one.
     */
    public Optional<MissingCircular> missingCircular(LocalDate today) {
        var thisYear = Year.from(today);
        var loaded = calendar.circulars();
        if (!loaded.contains(thisYear)) {
            return Optional.of(missing(thisYear));
        }
        var nextYear = thisYear.plusYears(1);
        return today.getMonth() == Month.DECEMBER && !loaded.contains(nextYear)
                ? Optional.of(missing(nextYear))
                : Optional.empty();
    }

    /** Whether the yearly list of holidays is loaded, without which no date in that year is final. */
    public boolean isListLoaded(Year year) {
        return calendar.circulars().contains(year);
    }

    private static MissingCircular missing(Year year) {
        return new MissingCircular(year.getValue(), year.atDay(1).minusDays(1));
    }

    private OfficeCalendar officeCalendar(CalendarScope office) {
        return offices.computeIfAbsent(office, calendar::of);
    }

    private static DeadlineRule rule(Statute statute, DeadlineKind kind) {
        return statute.rule(kind)
                .orElseThrow(() -> new RuleViolation("deadline.noSuchRule", statute.code(), kind.name()));
    }

    private static DeadlineRule extension(Statute statute, DeadlineRule rule) {
        return Optional.of(rule(statute, DeadlineKind.EXTENSION))
                .filter(extension -> extension.extended().contains(rule.kind()))
                .orElseThrow(() -> new RuleViolation("deadline.urgentNotExtended", statute.code(), rule.section()));
    }

    private RuleViolation outOfRange(LocalDate first) {
        return new RuleViolation("deadline.dateOutOfRange", first, lastDay);
    }
}
