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
 */
public record ColumnMapping(Map<RegisterField, String> columns) {
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
        return new ColumnMapping(columns);
    }

    String toJson() {
        var json = Json.createObjectBuilder();
        columns.forEach((field, title) -> json.add(field.name(), title));
        return json.build().toString();
    }

    static ColumnMapping fromJson(String text) {
        var columns = new EnumMap<RegisterField, String>(RegisterField.class);
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            json.keySet().forEach(field -> columns.put(RegisterField.valueOf(field), json.getString(field)));
        }
        return new ColumnMapping(columns);
    }
}
