package org.maloomat.account;

/**
 * An account as administrators see it.
 *
 * @param ready whether the person has set a password
 */
public record AccountDetails(
        long id,
        String signInName,
        String displayName,
        String email,
        Role role,
        String publicBody,
        boolean active,
        boolean ready) {}
