package org.maloomat.portal.routing;

/** Whom a page is for, and with that how it may be kept, found and scripted. */
public enum Audience {
    /** Anyone: stateless, may be cached whole and indexed by search engines. */
    PUBLIC,
    /** One person without a session, such as someone filing: stateless, never stored, never indexed. */
    PERSONAL,
    /** A signed-in member of staff: has a session, never stored, never indexed. */
    STAFF;

    /** True if copies of the page may be kept by browsers, proxies and the page cache. */
    public boolean mayBeStored() {
        return this == PUBLIC;
    }
}
