package org.maloomat.publicbody;

/**
 * The part of a row of {@code public-bodies.csv} that says who answers for the body.
 *
 * @param code the body's
 * @param designation an office, never a person's name
 * @param postalAddress or null
 */
record OfficerRow(String code, Names designation, String postalAddress) implements ReferenceRow {}
