package org.maloomat.request;

import java.util.Optional;
import java.util.regex.Pattern;

/** The public name of a request, such as {@code KP-2026-000123}: province, year of receipt, running number. */
public record TrackingNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("KP-\\d{4}-\\d{6,9}");

    /** @throws IllegalArgumentException if the text has another shape */
    public TrackingNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tracking number");
        }
    }

    static TrackingNumber of(int year, long number) {
        return new TrackingNumber("KP-%04d-%06d".formatted(year, number));
    }

    /** The number in this text, whatever its case and the space around it; empty for anything else. */
    public static Optional<TrackingNumber> find(String text) {
        var candidate = text == null ? "" : text.strip().toUpperCase(java.util.Locale.ROOT);
        return SHAPE.matcher(candidate).matches() ? Optional.of(new TrackingNumber(candidate)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
