package org.maloomat.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a tracking number as its text. */
@Converter(autoApply = true)
public class TrackingNumberConverter implements AttributeConverter<TrackingNumber, String> {
    @Override
    public String convertToDatabaseColumn(TrackingNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public TrackingNumber convertToEntityAttribute(String column) {
        return column == null ? null : new TrackingNumber(column);
    }
}
