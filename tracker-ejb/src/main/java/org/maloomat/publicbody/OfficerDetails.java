package org.maloomat.publicbody;

/**
 * Where a request to a body goes.
 *
 * @param designation the office held, never a person's name
 * @param postalAddress of the body, or null if none is on record
 * @param email of the body, or null if none is on record
 * @param editedByHand true once an administrator has corrected the row; the reference file then no longer changes it
 * @param version of the row that was read, to be handed back with a correction
 */
public record OfficerDetails(
        Names designation, String postalAddress, String email, boolean editedByHand, int version) {}
