package org.maloomat.account;

import java.io.Serializable;

/**
 * Who somebody is once signed in.
 *
 * @param publicBody the body's code; null for roles of no body
 * @param sessionVersion goes up whenever all sessions of the account must end
 */
public record AccountIdentity(
        long id, String signInName, String displayName, Role role, String publicBody, int sessionVersion)
        implements Serializable {}
