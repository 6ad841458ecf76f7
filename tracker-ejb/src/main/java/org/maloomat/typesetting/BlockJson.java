package org.maloomat.typesetting;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.maloomat.shared.Json;

/** Blocks as JSON, for those who keep what they have written. */
public final class BlockJson {
    private BlockJson() {}

    public static String write(List<Block> blocks) {
        var all = Json.createArrayBuilder();
        blocks.forEach(block -> all.add(array(block)));
        return all.build().toString();
    }

    private static JsonArrayBuilder array(Block block) {
        var one = Json.createArrayBuilder();
        if (block instanceof Block.Heading heading) {
            return one.add("heading").add(heading.level()).add(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            return one.add("paragraph").add(paragraph.text());
        } else if (block instanceof Block.Note note) {
            return one.add("note").add(note.text());
        } else if (block instanceof Block.Item item) {
            return one.add("item").add(item.text());
        } else if (block instanceof Block.QrCode code) {
            return one.add("code").add(code.text()).add(code.alternative());
        } else if (block instanceof Block.Table table) {
            var widths = Json.createArrayBuilder();
            table.widths().forEach(widths::add);
            var rows = Json.createArrayBuilder();
            table.rows().forEach(row -> rows.add(texts(row)));
            return one.add("table").add(texts(table.head())).add(widths).add(rows);
        }
        return one.add("page");
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    /** @throws IllegalArgumentException for what {@link #write} has not written */
    public static List<Block> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(BlockJson::block)
                    .toList();
        }
    }

    private static Block block(JsonArray one) {
        return switch (one.getString(0)) {
            case "heading" -> new Block.Heading(one.getInt(1), one.getString(2));
            case "paragraph" -> new Block.Paragraph(one.getString(1));
            case "note" -> new Block.Note(one.getString(1));
            case "item" -> new Block.Item(one.getString(1));
            case "code" -> new Block.QrCode(one.getString(1), one.getString(2));
            case "page" -> new Block.NewPage();
            case "table" ->
                new Block.Table(
                        texts(one.getJsonArray(1)),
                        one.getJsonArray(2).getValuesAs(JsonNumber.class).stream()
                                .map(JsonNumber::intValue)
                                .toList(),
                        one.getJsonArray(3).getValuesAs(JsonArray.class).stream()
                                .map(BlockJson::texts)
                                .toList());
            default -> throw new IllegalArgumentException("Unknown block");
        };
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
