package org.maloomat.deadline;

/**
 * The rule a date was counted by.
 *
 * @param statute code, such as {@code PK-KP-2013}
 * @param section or, with an extension, both: {@code 11(1), 11(2)}
 * @param amount in units, extension included
 */
public record RuleCitation(String statute, String section, int amount, DeadlineUnit unit) {}
