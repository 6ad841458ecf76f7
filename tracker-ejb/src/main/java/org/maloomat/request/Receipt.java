package org.maloomat.request;

import java.time.LocalDate;
import org.maloomat.shared.TypedText;

/**
 * How and when a request reached the body, as it has it in its own books.
 *
 * @param receivedOn day zero
 * @param diaryNumber in the body's own diary, or null
 * @param postNumber of a registered letter, or null
 * @param helper who helped the requester to put it in writing (KP Act s.8), or null; for the body's people alone
 */
public record Receipt(FilingManner manner, LocalDate receivedOn, String diaryNumber, String postNumber, String helper) {
    static Receipt onPortal(LocalDate today) {
        return new Receipt(FilingManner.PORTAL, today, null, null, null);
    }

    Receipt tidied() {
        return new Receipt(manner, receivedOn, blankToNull(diaryNumber), blankToNull(postNumber), blankToNull(helper));
    }

    private static String blankToNull(String text) {
        var cleaned = TypedText.cleaned(text);
        return cleaned == null || cleaned.isBlank() ? null : cleaned.strip();
    }
}
