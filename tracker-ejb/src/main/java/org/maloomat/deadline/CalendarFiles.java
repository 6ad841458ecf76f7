package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maloomat.deadline.ReferenceTable.Row;

/**
 * Reads {@code calendars/}: occasions, orders, the days each order closes or opens, and the lunar feasts from which days
 * are proposed. Refuses files that contradict themselves.
 */
final class CalendarFiles {

    static final String OCCASIONS = "calendars/occasions.csv";
    static final String ORDERS = "calendars/orders.csv";
    static final String DAYS = "calendars/days.csv";

    static final Set<String> OCCASION_COLUMNS = Set.of("code", "title_en", "title_ur", "title_ps");
    static final Set<String> ORDER_COLUMNS = Set.of(
            "code",
            "kind",
            "number",
            "issued_on",
            "issuer",
            "learned_on",
            "supersedes",
            "circular_for",
            "source",
            "verified",
            "note");
    static final Set<String> DAY_COLUMNS = Set.of(
            "order",
            "from",
            "to",
            "occasion",
            "country",
            "province",
            "division",
            "district",
            "body_class",
            "body",
            "week",
            "open",
            "moon",
            "exempt");

    private final ReferenceFolder folder;
    private final Map<String, Occasion> occasions = new HashMap<>();
    private final Map<String, ClosureOrder> orders = new LinkedHashMap<>();
    private final Map<DayKey, Boolean> said = new HashMap<>();
    private final List<ClosureDay> days = new ArrayList<>();

    private record DayKey(String order, LocalDate date, CalendarScope scope) {}

    private CalendarFiles(ReferenceFolder folder) {
        this.folder = folder;
    }

    static WorkingCalendar load(ReferenceFolder folder) {
        var files = new CalendarFiles(folder);
        files.readOccasions();
        files.proposeLunarDays();
        files.readOrders();
        folder.rows(DAYS, DAY_COLUMNS).forEach(files::readDays);
        return new WorkingCalendar(List.copyOf(files.orders.values()), files.days);
    }

    /** What closed days are for, by code. */
    static Map<String, Occasion> occasions(ReferenceFolder folder) {
        var files = new CalendarFiles(folder);
        files.readOccasions();
        return Map.copyOf(files.occasions);
    }

    private void readOccasions() {
        for (var row : folder.rows(OCCASIONS, OCCASION_COLUMNS)) {
            var occasion = new Occasion(
                    row.required("code"), row.required("title_en"), row.required("title_ur"), row.required("title_ps"));
            if (occasions.putIfAbsent(occasion.code(), occasion) != null) {
                throw row.refused("a second occasion " + occasion.code());
            }
        }
    }

    private void proposeLunarDays() {
        for (var row : folder.rows(LunarFeast.FILE, LunarFeast.COLUMNS)) {
            var feast = LunarFeast.read(row, occasion(row));
            for (var day : feast.proposals()) {
                orders.putIfAbsent(day.order().code(), day.order());
                days.add(day);
            }
        }
    }

    private void readOrders() {
        var rows = folder.rows(ORDERS, ORDER_COLUMNS);
        for (var row : rows) {
            var order = order(row);
            if (orders.putIfAbsent(order.code(), order) != null) {
                throw row.refused("a second order " + order.code());
            }
        }
        for (var row : rows) {
            refuseImpossibleSupersession(row, orders.get(row.text("code")));
        }
    }

    private static ClosureOrder order(Row row) {
        var issuedOn = row.dateOrNull("issued_on");
        var order = new ClosureOrder(
                row.required("code"),
                row.constant("kind", ClosureKind.class),
                new Instrument(row.text("number"), issuedOn, row.required("issuer")),
                row.date("learned_on"),
                row.words("supersedes"),
                row.text("circular_for").isEmpty()
                        ? Optional.empty()
                        : Optional.of(Year.of(row.number("circular_for"))),
                row.required("source"),
                row.flag("verified"));
        if (issuedOn != null && order.learnedOn().isBefore(issuedOn)) {
            throw row.refused("learned of on " + order.learnedOn() + ", before it was issued on " + issuedOn);
        }
        return order;
    }

    private void refuseImpossibleSupersession(Row row, ClosureOrder order) {
        if (order.kind() == ClosureKind.WITHDRAWN && order.supersedes().isEmpty()) {
            throw row.refused("withdraws nothing");
        }
        for (var code : order.supersedes()) {
            var older = orders.get(code);
            if (older == null) {
                throw row.refused("supersedes " + code + ", which does not exist");
            }
            if (supersedes(older, order.code(), new HashSet<>())) {
                throw row.refused("supersedes itself");
            }
            if (order.learnedOn().isBefore(older.learnedOn())) {
                throw row.refused("supersedes " + code + ", which came later");
            }
        }
    }

    private boolean supersedes(ClosureOrder order, String code, Set<String> seen) {
        return order.code().equals(code)
                || order.supersedes().stream()
                        .filter(seen::add)
                        .map(orders::get)
                        .anyMatch(older -> older != null && supersedes(older, code, seen));
    }

    private void readDays(Row row) {
        var order = orders.get(row.required("order"));
        if (order == null) {
            throw row.refused("there is no order " + row.text("order"));
        }
        if (order.kind() == ClosureKind.WITHDRAWN) {
            throw row.refused("a withdrawal closes and opens nothing itself");
        }
        var from = row.date("from");
        var to = row.date("to");
        if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            throw row.refused("the days run from " + from + " to " + to);
        }
        from.datesUntil(to.plusDays(1)).forEach(date -> add(row, order, date));
    }

    private void add(Row row, ClosureOrder order, LocalDate date) {
        var day = new ClosureDay(
                date, occasion(row), scope(row), row.flag("open"), order, row.textOrNull("moon"), row.words("exempt"));
        var before = said.putIfAbsent(new DayKey(order.code(), date, day.scope()), day.open());
        if (before != null) {
            throw row.refused(
                    before == day.open()
                            ? "the order names " + date + " twice"
                            : "the order both opens and closes " + date);
        }
        days.add(day);
    }

    private Occasion occasion(Row row) {
        var occasion = occasions.get(row.required("occasion"));
        if (occasion == null) {
            throw row.refused("there is no occasion " + row.text("occasion"));
        }
        return occasion;
    }

    private static CalendarScope scope(Row row) {
        return new CalendarScope(
                row.required("country"),
                row.textOrNull("province"),
                row.textOrNull("division"),
                row.textOrNull("district"),
                row.textOrNull("body_class"),
                row.textOrNull("body"),
                row.text("week").isEmpty() ? null : row.constant("week", WeekPattern.class));
    }
}
