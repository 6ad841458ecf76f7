package org.maloomat.answer;

/**
 * A ground on which something was withheld.
 *
 * @param section the section of the Act, such as {@code 19}
 * @param reason why it applies here, in the officer's words
 */
public record Exemption(String section, String reason) {}
