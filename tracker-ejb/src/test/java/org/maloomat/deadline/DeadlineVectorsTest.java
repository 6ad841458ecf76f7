package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.deadline.DeadlineFixtures.office;
import static org.maloomat.deadline.DeadlineFixtures.workingDays;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineVectorsTest {

    static Stream<Arguments> vectors() {
        var stream = DeadlineVectorsTest.class.getResourceAsStream("deadline-vectors.json");
        try (var reader = Json.createReader(stream)) {
            return reader.readObject().getJsonArray("vectors").getValuesAs(JsonObject.class).stream()
                    .map(vector -> Arguments.of(vector.getString("id"), vector));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void a_worked_date_comes_out_as_worked(String id, JsonObject vector) {
        var weekend = vector.getJsonArray("weekend").getValuesAs(JsonNumber::intValue);
        var closed = vector.getJsonArray("closed").getValuesAs(JsonString::getString).stream()
                .map(LocalDate::parse)
                .toList();
        var office = office(weekend.contains(5) ? WeekPattern.FIVE : WeekPattern.SIX, closed);
        var received = LocalDate.parse(vector.getString("received"));

        assertThat(workingDays(vector.getInt("working_days")).due(received, office))
                .isEqualTo(vector.getString("due"));
    }
}
