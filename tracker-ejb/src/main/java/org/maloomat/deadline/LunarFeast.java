package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.maloomat.deadline.ReferenceTable.Row;

/**
 * A feast of the lunar year, from which provisional days are proposed until a notification supersedes them.
 *
 * @param month of the Islamic year, 1 to 12
 * @param day the first day kept
 * @param length days kept
 * @param firstYear Islamic year of the first proposal
 * @param lastYear Islamic year of the last one
 */
record LunarFeast(
        Occasion occasion,
        CalendarScope scope,
        int month,
        int day,
        int length,
        int firstYear,
        int lastYear,
        LocalDate knownSince,
        String source) {

    static final String FILE = "calendars/lunar-feasts.csv";
    static final Set<String> COLUMNS = Set.of(
            "occasion",
            "country",
            "province",
            "month",
            "day",
            "length",
            "first_year",
            "last_year",
            "known_since",
            "source");

    static final String CALCULATION = "Tabular Islamic calendar";

    static LunarFeast read(Row row, Occasion occasion) {
        var feast = new LunarFeast(
                occasion,
                new CalendarScope(row.required("country"), row.textOrNull("province"), null, null, null, null, null),
                row.number("month"),
                row.number("day"),
                row.number("length"),
                row.number("first_year"),
                row.number("last_year"),
                row.date("known_since"),
                row.required("source"));
        if (feast.lastYear < feast.firstYear || feast.month < 1 || feast.month > 12 || feast.length < 1) {
            throw row.refused("proposes no day");
        }
        return feast;
    }

    List<ClosureDay> proposals() {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> ofYear(year).stream())
                .toList();
    }

    private List<ClosureDay> ofYear(int year) {
        var moon = "%d-%02d".formatted(year, month);
        var first = new TabularIslamicDate(year, month, day).toLocalDate();
        var order = new ClosureOrder(
                "PROPOSED-" + year + "-" + occasion.code(),
                ClosureKind.PROVISIONAL,
                new Instrument("", null, CALCULATION),
                knownSince,
                Set.of(),
                Optional.empty(),
                source,
                false);
        return first.datesUntil(first.plusDays(length))
                .map(date -> new ClosureDay(date, occasion, scope, false, order, moon, Set.of()))
                .toList();
    }
}
