package org.maloomat.archive;

import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maloomat.shared.Json;

/**
 * Which column of a register holds what.
 *
 * @param columns the column's title by field; a field may be missing
 * @param dayOrder of dates in numbers
 */
public record ColumnMapping(Map<RegisterField, String> columns, DayOrder dayOrder) {
    private static final String DAY_ORDER = "dayOrder";
    private static final Map<RegisterField, List<String>> USUAL = Map.of(
            RegisterField.NUMBER, List.of("identifier", "number", "request number", "id"),
            RegisterField.SUMMARY, List.of("abstract", "summary", "description", "subject"),
            RegisterField.PUBLIC_BODY, List.of("organization", "public body", "department", "institution"),
            RegisterField.RECEIVED_ON, List.of("date_accepted", "received", "date received"),
            RegisterField.DECIDED_ON, List.of("date", "decided", "date completed"),
            RegisterField.OUTCOME, List.of("decision", "outcome", "disposition"));

    /** A first proposal by the usual titles. */
    public static ColumnMapping proposed(List<String> titles) {
        var columns = new EnumMap<RegisterField, String>(RegisterField.class);
        USUAL.forEach((field, names) -> names.stream()
                .flatMap(name -> titles.stream()
                        .filter(title -> title.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst()
                .ifPresent(title -> columns.put(field, title)));
        return new ColumnMapping(columns, DayOrder.AS_THE_REGISTER_SHOWS);
    }

    String toJson() {
        var json = Json.createObjectBuilder();
        columns.forEach((field, title) -> json.add(field.name(), title));
        return json.add(DAY_ORDER, dayOrder.name()).build().toString();
    }

    static ColumnMapping fromJson(String text) {
        var columns = new EnumMap<RegisterField, String>(RegisterField.class);
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            json.keySet().stream()
                    .filter(field -> !field.equals(DAY_ORDER))
                    .forEach(field -> columns.put(RegisterField.valueOf(field), json.getString(field)));
            return new ColumnMapping(
                    columns, DayOrder.valueOf(json.getString(DAY_ORDER, DayOrder.AS_THE_REGISTER_SHOWS.name())));
        }
    }
}
