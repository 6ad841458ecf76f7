package org.maloomat.audit;

/**
 * Who acts, by a name that is safe to keep for ever: a sign-in name, or a role word for those without an account. Never a
 * requester's name or address.
 *
 * @param name at most 100 characters
 */
public record Actor(String name) {
    /** A person filing or following a request without an account. */
    public static final Actor REQUESTER = new Actor("requester");
    /** The house itself: timers, imports at start, demonstration content. */
    public static final Actor SYSTEM = new Actor("system");
}
