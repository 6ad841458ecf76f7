package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An order about closed and open days as an administrator writes it down: one paper, any number of lists.
 *
 * @param number as printed on the paper; may be blank
 * @param issuedOn the date on the paper; null where it bears none
 * @param issuer such as "Administration Department"
 * @param supersedes codes of the orders it replaces whole
 * @param circularFor the year whose yearly list of holidays it is; null if it is none
 * @param source where it was read: an address, or the file it is kept in
 * @param note may be blank
 * @param days none for a withdrawal, at least one for any other kind
 */
public record NewClosureOrder(
        ClosureKind kind,
        String number,
        LocalDate issuedOn,
        String issuer,
        Set<String> supersedes,
        Integer circularFor,
        String source,
        String note,
        List<ClosedDays> days) {

    /** Longest number, in UTF-16 units. */
    public static final int NUMBER_LENGTH = 100;
    /** Longest issuer and longest title of an occasion, in UTF-16 units. */
    public static final int NAME_LENGTH = 200;
    /** Longest source, in UTF-16 units. */
    public static final int SOURCE_LENGTH = 1000;
    /** Longest note, in UTF-16 units. */
    public static final int NOTE_LENGTH = 2000;
    /** Most lines of one order. */
    public static final int MOST_LINES = 500;

    public NewClosureOrder {
        number = number == null ? "" : number.strip();
        issuer = issuer == null ? "" : issuer.strip();
        source = source == null ? "" : source.strip();
        note = note == null ? "" : note.strip();
        supersedes = supersedes == null ? Set.of() : Set.copyOf(supersedes);
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** The paper that takes back an order whole. */
    public static NewClosureOrder withdrawalOf(
            String code, String number, LocalDate issuedOn, String issuer, String source, String note) {
        return new NewClosureOrder(
                ClosureKind.WITHDRAWN, number, issuedOn, issuer, Set.of(code), null, source, note, List.of());
    }
}
