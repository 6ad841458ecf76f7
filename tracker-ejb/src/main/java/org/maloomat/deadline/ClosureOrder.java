package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;

/**
 * One order about open and closed days. An order that was superseded stays superseded, also when the order that
 * replaced it is withdrawn in its turn: only a new order brings days back.
 *
 * @param code our own, unique
 * @param learnedOn the first day on which anybody could count with it
 * @param supersedes codes of the orders it replaces whole
 * @param circularFor the year whose yearly list of holidays this order is, if it is one
 * @param verified whether its days were read in the source named
 */
record ClosureOrder(
        String code,
        ClosureKind kind,
        Instrument instrument,
        LocalDate learnedOn,
        Set<String> supersedes,
        Optional<Year> circularFor,
        String source,
        boolean verified) {

    ClosureOrder {
        supersedes = Set.copyOf(supersedes);
    }
}
