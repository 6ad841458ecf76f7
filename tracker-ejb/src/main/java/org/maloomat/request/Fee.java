package org.maloomat.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A fee asked for copies.
 *
 * @param freePages of the pages, as the statute gave them then
 * @param rate rupees for each further page, as the statute gave it then
 * @param rateVerified whether the rate was read in a source
 * @param postage rupees
 * @param amount rupees, all in all; above 0
 * @param paidOn null until paid
 * @param receipt the number of the body's receipt, or null
 * @param waivedAt null unless the officer let it go
 * @param waivedReason why
 */
public record Fee(
        int pages,
        int freePages,
        int rate,
        boolean rateVerified,
        int postage,
        int amount,
        Instant askedAt,
        LocalDate paidOn,
        String receipt,
        Instant waivedAt,
        String waivedReason) {
    public boolean isOpen() {
        return paidOn == null && waivedAt == null;
    }
}
