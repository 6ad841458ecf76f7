package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.maloomat.shared.FieldChecks;

/**
 * What may be wrong with an order somebody enters, each said beside its field with the number of the line: contradictions
 * within the order, with the orders in force, and with the calendar.
 */
final class OrderChecks {

    /** No order speaks of days further ahead. */
    static final int FURTHEST_YEARS_AHEAD = 5;

    private static final LocalDate EARLIEST = LocalDate.of(2013, 1, 1);
    private static final int LONGEST_RUN_IN_DAYS = 366;

    private final WorkingCalendar calendar;
    private final Map<String, Occasion> occasions;
    private final PlaceCodes places;
    private final LocalDate today;
    private final FieldChecks checks = new FieldChecks();

    private record Said(int line, boolean open) {}

    private record DayKey(LocalDate date, CalendarScope scope) {}

    OrderChecks(WorkingCalendar calendar, Map<String, Occasion> occasions, PlaceCodes places, LocalDate today) {
        this.calendar = calendar;
        this.occasions = occasions;
        this.places = places;
        this.today = today;
    }

    /** @throws org.maloomat.shared.InvalidFields with everything that cannot be taken */
    void refuseIfWrong(NewClosureOrder order) {
        checkPaper(order);
        checkSupersession(order);
        checks.that(
                order.days().size() <= NewClosureOrder.MOST_LINES,
                "days",
                "closure.tooManyLines",
                NewClosureOrder.MOST_LINES);
        if (order.kind() == ClosureKind.WITHDRAWN) {
            checks.that(order.days().isEmpty(), "days", "closure.withdrawalWithDays");
        } else {
            checks.that(!order.days().isEmpty(), "days", "closure.noDays");
        }
        var said = new HashMap<DayKey, Said>();
        for (var line = 1; line <= order.days().size(); line++) {
            checkLine(order, line, order.days().get(line - 1), said);
        }
        checks.refuseIfAny();
    }

    private void checkPaper(NewClosureOrder order) {
        checks.that(order.kind() != null, "kind", "field.required")
                .optional("number", order.number(), NewClosureOrder.NUMBER_LENGTH)
                .required("issuer", order.issuer(), NewClosureOrder.NAME_LENGTH)
                .required("source", order.source(), NewClosureOrder.SOURCE_LENGTH)
                .optional("note", order.note(), NewClosureOrder.NOTE_LENGTH)
                .that(
                        order.issuedOn() == null || !order.issuedOn().isAfter(today),
                        "issuedOn",
                        "closure.issuedInFuture",
                        today)
                .that(
                        order.issuedOn() == null || !order.issuedOn().isBefore(EARLIEST),
                        "issuedOn",
                        "closure.dateOutOfRange",
                        EARLIEST,
                        furthest())
                .that(
                        order.circularFor() == null
                                || order.circularFor() >= EARLIEST.getYear()
                                        && order.circularFor() <= furthest().getYear(),
                        "circularFor",
                        "closure.yearOutOfRange",
                        String.valueOf(EARLIEST.getYear()),
                        String.valueOf(furthest().getYear()));
    }

    private void checkSupersession(NewClosureOrder order) {
        checks.that(
                order.kind() != ClosureKind.WITHDRAWN || !order.supersedes().isEmpty(),
                "supersedes",
                "closure.withdrawsNothing");
        for (var code : order.supersedes().stream().sorted().toList()) {
            var older = calendar.order(code);
            if (older.isEmpty()) {
                checks.that(false, "supersedes", "closure.unknownOrder", code);
            } else {
                checks.that(
                        older.get().kind() != ClosureKind.WITHDRAWN, "supersedes", "closure.withdrawsWithdrawal", code);
                calendar.supersededBy(code).stream()
                        .findFirst()
                        .ifPresent(newer -> checks.that(false, "supersedes", "closure.alreadySuperseded", code, newer));
            }
        }
    }

    private void checkLine(NewClosureOrder order, int line, ClosedDays days, Map<DayKey, Said> said) {
        checkOccasion(line, days);
        checkScope(line, days);
        if (days.from() == null || days.to() == null) {
            checks.that(days.from() != null, field(line, "from"), "closure.lineDateMissing", line);
            checks.that(days.to() != null, field(line, "to"), "closure.lineDateMissing", line);
            return;
        }
        if (days.to().isBefore(days.from())) {
            checks.that(false, field(line, "to"), "closure.endsBeforeItBegins", line, days.from(), days.to());
            return;
        }
        if (ChronoUnit.DAYS.between(days.from(), days.to()) >= LONGEST_RUN_IN_DAYS) {
            checks.that(false, field(line, "to"), "closure.runTooLong", line, LONGEST_RUN_IN_DAYS);
            return;
        }
        if (days.from().isBefore(EARLIEST) || days.to().isAfter(furthest())) {
            checks.that(false, field(line, "from"), "closure.lineDateOutOfRange", line, EARLIEST, furthest());
            return;
        }
        var issued = order.issuedOn() == null ? today : order.issuedOn();
        checks.that(
                order.kind() != ClosureKind.NOTIFIED || !days.from().isBefore(issued),
                field(line, "from"),
                "closure.notRetroactive",
                line,
                days.from(),
                issued);
        if (days.moon() != null) {
            checks.that(
                    order.kind() == ClosureKind.PROVISIONAL && days.moon().matches("1[34]\\d\\d-(0[1-9]|1[0-2])"),
                    field(line, "moon"),
                    "closure.moon",
                    line);
        }
        days.from().datesUntil(days.to().plusDays(1)).forEach(date -> checkDay(order, line, days, date, said));
    }

    private void checkDay(NewClosureOrder order, int line, ClosedDays days, LocalDate date, Map<DayKey, Said> said) {
        var before = said.putIfAbsent(new DayKey(date, days.scope()), new Said(line, days.open()));
        if (before != null) {
            var key = before.open() == days.open() ? "closure.dayTwice" : "closure.dayOpenAndClosed";
            checks.that(false, field(line, "from"), key, line, date, before.line());
            return;
        }
        calendar.firmly(date, days.scope())
                .filter(other -> !order.supersedes().contains(other.order().code()))
                .ifPresent(other -> checks.that(
                        false,
                        field(line, "from"),
                        other.open() == days.open() ? "closure.overlaps" : "closure.contradicts",
                        line,
                        date,
                        other.order().code()));
    }

    private void checkOccasion(int line, ClosedDays days) {
        var known = days.occasion() != null && occasions.containsKey(days.occasion());
        if (days.occasion() == null) {
            checks.that(days.titleEn() != null, field(line, "occasion"), "closure.occasionMissing", line);
        } else {
            checks.that(known, field(line, "occasion"), "closure.unknownOccasion", line, days.occasion());
        }
        checks.optional(field(line, "titleEn"), days.titleEn(), NewClosureOrder.NAME_LENGTH)
                .optional(field(line, "titleUr"), days.titleUr(), NewClosureOrder.NAME_LENGTH)
                .optional(field(line, "titlePs"), days.titlePs(), NewClosureOrder.NAME_LENGTH);
    }

    private void checkScope(int line, ClosedDays days) {
        checkCode(
                line,
                "province",
                days.province(),
                days.province() == null || days.province().equals("KP"));
        checkCode(line, "division", days.division(), days.division() == null || places.knowsDivision(days.division()));
        checkCode(line, "district", days.district(), days.district() == null || places.knowsDistrict(days.district()));
        checkCode(
                line,
                "bodyClass",
                days.bodyClass(),
                days.bodyClass() == null || places.knowsBodyClass(days.bodyClass()));
        checkCode(line, "body", days.body(), days.body() == null || places.knowsBody(days.body()));
        for (var exempt : days.exempt().stream().sorted().toList()) {
            checkCode(line, "exempt", exempt, isKnownOffice(exempt));
        }
        checks.that(exemptLength(days.exempt()) <= 4000, field(line, "exempt"), "closure.tooManyExempt", line);
    }

    private static int exemptLength(Set<String> exempt) {
        return exempt.stream().mapToInt(word -> word.length() + 1).sum();
    }

    private boolean isKnownOffice(String exempt) {
        return exempt.startsWith("class:") && places.knowsBodyClass(exempt.substring("class:".length()))
                || exempt.startsWith("body:") && places.knowsBody(exempt.substring("body:".length()));
    }

    private void checkCode(int line, String fact, String code, boolean known) {
        checks.that(known, field(line, fact), "closure.unknownPlace", line, String.valueOf(code));
    }

    private LocalDate furthest() {
        return LocalDate.of(today.getYear() + FURTHEST_YEARS_AHEAD, 12, 31);
    }

    private static String field(int line, String fact) {
        return "days." + line + "." + fact;
    }
}
