package org.maloomat.request;

import java.time.Instant;

/**
 * One run over all open requests after an order, as it stands now.
 *
 * @param orderCode the order that asked for it
 * @param mayShorten whether a person has decided that dates may come to lie earlier than they were given
 * @param requestedBy sign-in name
 * @param total open requests when it began; those filed meanwhile are looked at as well
 * @param examined requests looked at so far
 * @param moved requests that were given another date
 * @param heldBack requests whose date would have come to lie earlier and was therefore left alone
 * @param uncountable requests for which the calendar leaves too few open days; their dates were left alone
 * @param finishedAt null while it runs
 */
public record Recomputation(
        long id,
        String orderCode,
        boolean mayShorten,
        String requestedBy,
        Instant requestedAt,
        long total,
        long examined,
        long moved,
        long heldBack,
        long uncountable,
        Instant finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** From 0 to 100; 100 only when it is finished. */
    public int percent() {
        if (isFinished()) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, examined * 100 / total);
    }
}
