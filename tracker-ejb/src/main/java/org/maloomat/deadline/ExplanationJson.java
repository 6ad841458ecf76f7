package org.maloomat.deadline;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.shared.Json;

/** A deadline with every day counted and skipped as JSON text, and back: what is stored, word for word, for good. */
public final class ExplanationJson {

    private static final int FORMAT = 1;

    private ExplanationJson() {}

    public static String write(Deadline deadline) {
        var days = Json.createArrayBuilder();
        deadline.days().forEach(day -> days.add(day(day)));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("receivedOn", deadline.receivedOn().toString())
                .add("dueOn", deadline.dueOn().toString())
                .add("earliest", deadline.earliest().toString())
                .add("latest", deadline.latest().toString())
                .add("provisional", deadline.provisional())
                .add(
                        "rule",
                        Json.createObjectBuilder()
                                .add("statute", deadline.rule().statute())
                                .add("section", deadline.rule().section())
                                .add("amount", deadline.rule().amount())
                                .add("unit", deadline.rule().unit().name()))
                .add("ruleVersion", deadline.ruleVersion())
                .add("calendarVersion", deadline.calendarVersion())
                .add("days", days)
                .build()
                .toString();
    }

    /** Reads what {@link #write} wrote. Throws {@link IllegalArgumentException} for any other text. */
    public static Deadline read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return deadline(reader.readObject());
        } catch (JsonException | NullPointerException | ClassCastException | DateTimeException e) {
            throw new IllegalArgumentException("not an explanation of a due date", e);
        }
    }

    private static Deadline deadline(JsonObject json) {
        if (json.getInt("format") != FORMAT) {
            throw new IllegalArgumentException("explanation of an unknown format: " + json.getInt("format"));
        }
        var rule = json.getJsonObject("rule");
        return new Deadline(
                date(json, "receivedOn"),
                date(json, "dueOn"),
                date(json, "earliest"),
                date(json, "latest"),
                json.getBoolean("provisional"),
                new RuleCitation(
                        rule.getString("statute"),
                        rule.getString("section"),
                        rule.getInt("amount"),
                        DeadlineUnit.valueOf(rule.getString("unit"))),
                json.getString("ruleVersion"),
                json.getString("calendarVersion"),
                days(json));
    }

    private static List<CountedDay> days(JsonObject json) {
        return json.getJsonArray("days").getValuesAs(JsonObject.class).stream()
                .map(day -> new CountedDay(date(day, "date"), day.getBoolean("counted"), reason(day)))
                .toList();
    }

    private static JsonObjectBuilder day(CountedDay day) {
        var json = Json.createObjectBuilder()
                .add("date", day.date().toString())
                .add("counted", day.counted())
                .add("reason", day.reason().code());
        if (day.reason() instanceof DayReason.Closure closure) {
            json.add("kind", closure.kind().name());
            addOrder(json, closure.occasion(), closure.order(), closure.instrument());
        } else if (day.reason() instanceof DayReason.Opening opening) {
            addOrder(json, opening.occasion(), opening.order(), opening.instrument());
        }
        return json;
    }

    private static void addOrder(JsonObjectBuilder json, Occasion occasion, String order, Instrument instrument) {
        json.add(
                        "occasion",
                        Json.createObjectBuilder()
                                .add("code", occasion.code())
                                .add("en", occasion.english())
                                .add("ur", occasion.urdu())
                                .add("ps", occasion.pashto()))
                .add("order", order)
                .add("number", instrument.number())
                .add(
                        "issuedOn",
                        instrument.date() == null
                                ? JsonValue.NULL
                                : Json.createValue(instrument.date().toString()))
                .add("issuer", instrument.issuer());
    }

    private static DayReason reason(JsonObject day) {
        return switch (day.getString("reason")) {
            case "CLOSURE", "PROVISIONAL_CLOSURE" ->
                new DayReason.Closure(
                        occasion(day),
                        ClosureKind.valueOf(day.getString("kind")),
                        day.getString("order"),
                        instrument(day));
            case "OPENING" -> new DayReason.Opening(occasion(day), day.getString("order"), instrument(day));
            default -> DayReason.Plain.valueOf(day.getString("reason"));
        };
    }

    private static Occasion occasion(JsonObject day) {
        var json = day.getJsonObject("occasion");
        return new Occasion(json.getString("code"), json.getString("en"), json.getString("ur"), json.getString("ps"));
    }

    private static Instrument instrument(JsonObject day) {
        var date = day.isNull("issuedOn") ? null : date(day, "issuedOn");
        return new Instrument(day.getString("number"), date, day.getString("issuer"));
    }

    private static LocalDate date(JsonObject json, String name) {
        return LocalDate.parse(json.getString(name));
    }
}
