package org.maloomat.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented texts with what must be found in them, to the unit, and harmless texts in which nothing must be found. */
class IdentifierExamplesTest {
    private final IdentifierDetector detector = new IdentifierDetector();

    private static JsonObject examples() {
        try (var reader = Json.createReader(IdentifierExamplesTest.class.getResourceAsStream("examples.json"))) {
            return reader.readObject();
        }
    }

    static Stream<Arguments> positives() {
        return examples().getJsonArray("positives").getValuesAs(JsonObject.class).stream()
                .map(example -> Arguments.of(example.getString("id"), example));
    }

    static Stream<Arguments> negatives() {
        return examples().getJsonArray("negatives").getValuesAs(JsonObject.class).stream()
                .map(example -> Arguments.of(example.getString("id"), example.getString("text")));
    }

    private static String written(int start, int end, String label, String action) {
        return start + "-" + end + " " + label + " " + action;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("positives")
    void every_identifier_is_found_where_it_stands(String id, JsonObject example) {
        List<String> wanted = example.getJsonArray("spans").getValuesAs(JsonObject.class).stream()
                .map(span -> written(
                        span.getInt("start"), span.getInt("end"), span.getString("label"), span.getString("action")))
                .toList();
        assertThat(detector.detect(example.getString("text")))
                .extracting(hit -> written(
                        hit.start(),
                        hit.end(),
                        hit.label().name(),
                        hit.action().name().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("negatives")
    void harmless_texts_stay_as_they_are(String id, String text) {
        assertThat(detector.detect(text)).isEmpty();
    }
}
