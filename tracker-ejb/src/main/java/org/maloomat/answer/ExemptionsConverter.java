package org.maloomat.answer;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.maloomat.shared.Json;

/** Keeps the exemptions of one answer as JSON in one column: they are only ever read together. */
@Converter
public class ExemptionsConverter implements AttributeConverter<List<Exemption>, String> {
    @Override
    public String convertToDatabaseColumn(List<Exemption> exemptions) {
        var list = Json.createArrayBuilder();
        for (var exemption : exemptions) {
            list.add(Json.createObjectBuilder()
                    .add("section", exemption.section())
                    .add("reason", exemption.reason()));
        }
        return list.build().toString();
    }

    @Override
    public List<Exemption> convertToEntityAttribute(String column) {
        try (var reader = Json.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> new Exemption(row.getString("section"), row.getString("reason")))
                    .toList();
        }
    }
}
