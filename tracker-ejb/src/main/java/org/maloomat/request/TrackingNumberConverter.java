package org.maloomat.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class TrackingNumberConverter implements AttributeConverter<TrackingNumber, String> {
    @Override
    public String convertToDatabaseColumn(TrackingNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public TrackingNumber convertToEntityAttribute(String column) {
        return column == null ? null : new TrackingNumber(column);
    }
}
