package org.maloomat.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private Map<String, List<CountedStatute>> counted;
    private Map<String, Occasion> occasions;
    private WorkingCalendar packaged;
    private LocalDate lastDay;
    private volatile Counting counting;

    /** A calendar and what was worked out from it. */
    private record Counting(
            WorkingCalendar calendar,
            Map<CalendarScope, OfficeCalendar> offices,
            Map<List<Object>, OfficeCalendar> byDays) {
        Counting(WorkingCalendar calendar) {
            this(calendar, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        /** Offices with the same days share one calendar. */
        OfficeCalendar office(CalendarScope scope) {
            var office = calendar.of(scope);
            return byDays.computeIfAbsent(office.content(), content -> office);
        }
    }

    protected DeadlineRegister() {} // for CDI, which calls load()

    private DeadlineRegister(DeadlineRegister like, WorkingCalendar calendar) {
        this.statutes = like.statutes;
        this.counted = like.counted;
        this.occasions = like.occasions;
        this.packaged = like.packaged;
        this.lastDay = like.lastDay;
        this.counting = new Counting(calendar);
    }

    /** The register without a container. Throws if a reference file contradicts itself, naming file and line. */
    public static DeadlineRegister fromReferenceFiles() {
        return from(ReferenceFolder.packaged());
    }

    static DeadlineRegister from(ReferenceFolder folder) {
        var register = new DeadlineRegister();
        register.load(folder);
        return register;
    }

    static DeadlineRegister of(List<Statute> statutes, WorkingCalendar calendar) {
        var register = new DeadlineRegister();
        register.know(statutes);
        register.occasions = Map.of();
        register.packaged = calendar;
        register.lastDay = calendar.lastDay();
        register.counting = new Counting(calendar);
        return register;
    }

    @PostConstruct
    void load() {
        load(ReferenceFolder.packaged());
    }

    private void load(ReferenceFolder folder) {
        know(StatuteFiles.load(folder));
        occasions = CalendarFiles.occasions(folder);
        packaged = CalendarFiles.load(folder);
        lastDay = packaged.lastDay();
        counting = new Counting(packaged);
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
        return version(code, on).statute();
    }

    private CountedStatute version(String code, LocalDate on) {
        var versions = counted.get(String.valueOf(code));
        if (versions == null) {
            throw new RuleViolation("deadline.unknownStatute", String.valueOf(code));
        }
        for (var version : versions) {
            if (version.statute().isInForce(on)) {
                return version;
            }
        }
        throw outOfRange(versions.get(0).statute().validFrom());
    }

    private void know(List<Statute> all) {
        statutes = List.copyOf(all);
        counted = new HashMap<>();
        statutes.stream().sorted(Comparator.comparing(Statute::validFrom)).forEach(statute -> counted.computeIfAbsent(
                        statute.code(), code -> new ArrayList<>())
                .add(new CountedStatute(statute)));
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
        var time = time(statuteCode, received, urgent, extended);
        return new DueDateCalculation(time.count(), received, officeCalendar(office))
                .cited(time.citation(), time.version(), calendarVersion());
    }

    /**
     * The same for a request whose clock has not simply run.
     *
     * @param office where the request is now
     * @throws RuleViolation as above
     */
    public Deadline reply(
            String statuteCode,
            CalendarScope office,
            LocalDate received,
            boolean urgent,
            boolean extended,
            ClockHistory history) {
        if (history.isEmpty()) {
            return reply(statuteCode, office, received, urgent, extended);
        }
        var time = time(statuteCode, received, urgent, extended);
        var offices = Stream.concat(history.handovers().stream().map(ClockHistory.Handover::office), Stream.of(office))
                .map(this::officeCalendar)
                .toList();
        return new InterruptedDueDate(time.count(), received, offices, history)
                .cited(time.citation(), time.version(), calendarVersion());
    }

    /**
     * The same date alone, without the days that led to it: many times as fast.
     *
     * @throws RuleViolation as {@link #reply} does
     */
    public LocalDate replyDueOn(
            String statuteCode, CalendarScope office, LocalDate received, boolean urgent, boolean extended) {
        var time = time(statuteCode, received, urgent, extended);
        return time.count().due(received, officeCalendar(office));
    }

    private CountedStatute.ReplyTime time(String code, LocalDate received, boolean urgent, boolean extended) {
        var version = version(code, received);
        if (received.isAfter(lastDay)) {
            throw outOfRange(version.statute().validFrom());
        }
        return version.reply(urgent, extended);
    }

    /**
     * What the statute lets a requester do once a reply is overdue, the nearest first.
     *
     * @param reply the due date that passed
     * @param office the body's, by whose calendar the last day is counted
     */
    public List<Remedy> remedies(String statuteCode, CalendarScope office, Deadline reply) {
        var statute = statute(statuteCode, reply.receivedOn());
        return Stream.of(DeadlineKind.INTERNAL_REVIEW_FILING, DeadlineKind.COMPLAINT_FILING)
                .flatMap(kind -> statute.rule(kind).stream())
                .map(rule -> new Remedy(
                        rule.kind(),
                        reply.complaintFrom(),
                        rule.amount() == 0 ? null : dueOn(statuteCode, rule.kind(), office, reply.latest()),
                        rule.section(),
                        rule.verified()))
                .toList();
    }

    /**
     * The last day under any rule of a statute.
     *
     * @param office by whose calendar days are counted
     * @param event the day of what the rule counts from, such as the refusal a complaint is about
     * @throws RuleViolation {@code deadline.noSuchRule} (statute, kind) if the statute has none or it sets no last day;
     *     otherwise as {@link #statute} does, and {@code deadline.officeNeverOpens}
     */
    public LocalDate dueOn(String statuteCode, DeadlineKind kind, CalendarScope office, LocalDate event) {
        return statute(statuteCode, event)
                .rule(kind)
                .filter(rule -> rule.amount() > 0)
                .orElseThrow(() -> new RuleViolation("deadline.noSuchRule", statuteCode, kind.name()))
                .count()
                .due(event, officeCalendar(office));
    }

    /** This register as anybody could know it at the end of that day: later orders are not in it. */
    public DeadlineRegister asKnownOn(LocalDate day) {
        return new DeadlineRegister(this, calendar().asKnownOn(day));
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
        return calendar().version();
    }

    /**
     * The year whose list of holidays should be loaded and is not: this year, or in December, when the list is issued,
     * the coming one.
     */
    public Optional<MissingCircular> missingCircular(LocalDate today) {
        var thisYear = Year.from(today);
        var loaded = calendar().circulars();
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
        return calendar().circulars().contains(year);
    }

    /** What closed days are for, by code. */
    public Map<String, Occasion> occasions() {
        return occasions;
    }

    /** From now on dates are counted with these orders beside the packaged ones, and with no other. */
    void take(Collection<ClosureOrderEntity> entered) {
        counting = new Counting(packagedWith(entered));
    }

    /** A register that counts with these orders beside the packaged ones, and with no other. */
    DeadlineRegister withEntered(Collection<ClosureOrderEntity> entered) {
        return new DeadlineRegister(this, packagedWith(entered));
    }

    WorkingCalendar calendar() {
        return counting.calendar();
    }

    private WorkingCalendar packagedWith(Collection<ClosureOrderEntity> entered) {
        var orders = new ArrayList<ClosureOrder>();
        var days = new ArrayList<ClosureDay>();
        for (var one : entered) {
            var order = one.order();
            orders.add(order);
            one.days().forEach(line -> addDays(order, line, days));
        }
        return packaged.with(orders, days);
    }

    private void addDays(ClosureOrder order, ClosedDays line, List<ClosureDay> days) {
        var occasion = line.occasion() == null ? Occasion.named(line) : occasions.get(line.occasion());
        line.from()
                .datesUntil(line.to().plusDays(1))
                .forEach(date -> days.add(
                        new ClosureDay(date, occasion, line.scope(), line.open(), order, line.moon(), line.exempt())));
    }

    private static MissingCircular missing(Year year) {
        return new MissingCircular(year.getValue(), year.atDay(1).minusDays(1));
    }

    private OfficeCalendar officeCalendar(CalendarScope office) {
        var now = counting;
        var known = now.offices().get(office);
        return known == null ? now.offices().computeIfAbsent(office, now::office) : known;
    }

    private RuleViolation outOfRange(LocalDate first) {
        return new RuleViolation("deadline.dateOutOfRange", first, lastDay);
    }
}
