package org.maloomat.document.storage;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.maloomat.document.extraction.DocumentFinding;
import org.maloomat.shared.Json;

/** Findings as one JSON array of objects with {@code kind} and {@code detail}, for their column. */
final class FindingsJson {
    private FindingsJson() {}

    static String write(List<DocumentFinding> findings) {
        var array = Json.createArrayBuilder();
        for (var finding : findings) {
            array.add(Json.createObjectBuilder()
                    .add("kind", finding.kind().name())
                    .add("detail", finding.detail()));
        }
        return array.build().toString();
    }

    static List<DocumentFinding> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(object -> new DocumentFinding(
                            DocumentFinding.Kind.valueOf(object.getString("kind")), object.getString("detail")))
                    .toList();
        }
    }
}
