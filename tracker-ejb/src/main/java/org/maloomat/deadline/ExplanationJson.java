package org.maloomat.deadline;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;

/** A due date with all its days as JSON text, to be kept for ever and read back as it was. */
public final class ExplanationJson {
    private ExplanationJson() {}

    public static String write(Deadline deadline) {
        var rule = deadline.rule();
        var days = Json.createArrayBuilder();
        for (var day : deadline.days()) {
            var object = Json.createObjectBuilder()
                    .add("date", day.date().toString())
                    .add("counted", day.counted())
                    .add("reason", day.reason().name());
            if (day.reason() == CountedDay.Reason.CLOSURE) {
                object.add("en", day.titleEnglish())
                        .add("ur", day.titleUrdu())
                        .add("ps", day.titlePashto())
                        .add("order", day.order())
                        .add("provisional", day.provisional());
            }
            days.add(object);
        }
        return Json.createObjectBuilder()
                .add("dueOn", deadline.dueOn().toString())
                .add("earliest", deadline.earliest().toString())
                .add("latest", deadline.latest().toString())
                .add("provisional", deadline.provisional())
                .add(
                        "rule",
                        Json.createObjectBuilder()
                                .add("statute", rule.statute())
                                .add("version", rule.version())
                                .add("kind", rule.kind().name())
                                .add("section", rule.section())
                                .add("amount", rule.amount())
                                .add("unit", rule.unit().name())
                                .add("text", rule.text())
                                .add("source", rule.source())
                                .add("verified", rule.verified()))
                .add("ruleVersion", deadline.ruleVersion())
                .add("calendarVersion", deadline.calendarVersion())
                .add("days", days)
                .build()
                .toString();
    }

    public static Deadline read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var object = reader.readObject();
            var rule = object.getJsonObject("rule");
            return new Deadline(
                    date(object, "dueOn"),
                    date(object, "earliest"),
                    date(object, "latest"),
                    object.getBoolean("provisional"),
                    new DeadlineRule(
                            rule.getString("statute"),
                            rule.getString("version"),
                            DeadlineRule.Kind.valueOf(rule.getString("kind")),
                            rule.getString("section"),
                            rule.getInt("amount"),
                            DeadlineUnit.valueOf(rule.getString("unit")),
                            rule.getString("text"),
                            rule.getString("source"),
                            rule.getBoolean("verified")),
                    object.getString("ruleVersion"),
                    object.getString("calendarVersion"),
                    object.getJsonArray("days").getValuesAs(JsonObject.class).stream()
                            .map(ExplanationJson::day)
                            .toList());
        }
    }

    private static CountedDay day(JsonObject day) {
        return new CountedDay(
                date(day, "date"),
                day.getBoolean("counted"),
                CountedDay.Reason.valueOf(day.getString("reason")),
                day.getString("en", null),
                day.getString("ur", null),
                day.getString("ps", null),
                day.getString("order", null),
                day.getBoolean("provisional", false));
    }

    private static LocalDate date(JsonObject object, String name) {
        return LocalDate.parse(object.getString(name));
    }
}
