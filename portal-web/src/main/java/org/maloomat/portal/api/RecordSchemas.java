package org.maloomat.portal.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes the records of the API; the server itself does not know what a date is, nor any record behind a response. */
final class RecordSchemas {
    private final Map<String, Schema> known = new TreeMap<>();

    /** Every record described so far, by its name. */
    Map<String, Schema> all() {
        return known;
    }

    /** A schema for a value of this type; records are described once and referred to. */
    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? schema(SchemaType.OBJECT).additionalPropertiesSchema(of(generic.getActualTypeArguments()[1]))
                    : schema(SchemaType.ARRAY).items(of(generic.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        return plain.isRecord() ? reference(plain) : value(plain);
    }

    private static Schema value(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return schema(SchemaType.BOOLEAN);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return schema(SchemaType.INTEGER).format(type == int.class || type == Integer.class ? "int32" : "int64");
        }
        if (type == LocalDate.class) {
            return schema(SchemaType.STRING).format("date");
        }
        if (type == Instant.class) {
            return schema(SchemaType.STRING).format("date-time");
        }
        return schema(SchemaType.STRING);
    }

    private Schema reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!known.containsKey(name)) {
            var described = schema(SchemaType.OBJECT);
            known.put(name, described);
            Arrays.stream(type.getRecordComponents())
                    .forEach(part -> described.addProperty(part.getName(), of(part.getGenericType())));
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    /** A list of objects that all have these texts. */
    static Schema rows(String... texts) {
        var row = schema(SchemaType.OBJECT);
        List.of(texts).forEach(text -> row.addProperty(text, schema(SchemaType.STRING)));
        return schema(SchemaType.ARRAY).items(row);
    }

    static Schema schema(SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}
