package org.maloomat.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An order about closed and open days with all that is known of it, packaged or entered.
 *
 * @param learnedOn the first day on which anybody could count with it
 * @param supersededBy codes of the orders that replaced or withdrew it; it closes nothing if there are any
 * @param circularFor the year whose yearly list of holidays it is, or null
 * @param verified whether its days were read in the source named; an entered order is on its administrator's word
 * @param packaged whether it came with the application
 * @param enteredBy sign-in name; null for a packaged order
 * @param enteredAt null for a packaged order
 * @param days runs of days, one for each list and scope
 */
public record ClosureOrderDetails(
        String code,
        ClosureKind kind,
        Instrument instrument,
        LocalDate learnedOn,
        Set<String> supersedes,
        Set<String> supersededBy,
        Integer circularFor,
        String source,
        String note,
        boolean verified,
        boolean packaged,
        String enteredBy,
        Instant enteredAt,
        List<ClosedDays> days) {

    /** Whether its days decide anything today. */
    public boolean isInForce() {
        return supersededBy.isEmpty() && kind != ClosureKind.WITHDRAWN;
    }
}
