package org.maloomat.publication;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.maloomat.redaction.WithholdingGround;

/** Keeps what is withheld of a document as {@code SECTION_19=3 SURVIVOR=1}: it is only ever read together. */
@Converter
public class WithheldConverter implements AttributeConverter<List<PublicDocument.Withheld>, String> {
    @Override
    public String convertToDatabaseColumn(List<PublicDocument.Withheld> withheld) {
        return withheld.stream().map(each -> each.ground() + "=" + each.boxes()).collect(Collectors.joining(" "));
    }

    @Override
    public List<PublicDocument.Withheld> convertToEntityAttribute(String column) {
        return column == null || column.isBlank()
                ? List.of()
                : Arrays.stream(column.split(" "))
                        .map(each -> each.split("="))
                        .map(pair -> new PublicDocument.Withheld(
                                WithholdingGround.valueOf(pair[0]), Integer.parseInt(pair[1])))
                        .toList();
    }
}
