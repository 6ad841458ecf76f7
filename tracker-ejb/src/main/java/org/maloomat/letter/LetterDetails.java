package org.maloomat.letter;

import java.time.Instant;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

/**
 * A letter that was written, without its words.
 *
 * @param serial 1 for the first letter about its request, then 2, 3, …
 */
public record LetterDetails(
        long id,
        TrackingNumber trackingNumber,
        int serial,
        LetterPurpose purpose,
        LanguageTag language,
        Instant issuedAt) {
    /** The number the letter bears, such as {@code KP-2026-000123/2}. */
    public String number() {
        return trackingNumber.value() + "/" + serial;
    }

    /** A name for its file that tells nothing but its number. */
    public String fileName() {
        return trackingNumber.value() + "-" + serial + ".pdf";
    }
}
