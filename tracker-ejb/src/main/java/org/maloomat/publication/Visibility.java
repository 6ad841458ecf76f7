package org.maloomat.publication;

/**
 * The one rule of what the public may see: a published copy that a named person released and nobody has withdrawn. It is a
 * condition on queries, so no surface can forget it; there is no second place that decides.
 */
final class Visibility {
    /** To be put in the WHERE clause of every query that serves the public; {@code p} is the published request. */
    static final String RULE = "p.state = org.maloomat.publication.PublicationState.PUBLIC";

    private Visibility() {}

    static boolean allows(PublishedRequest published) {
        return published.state() == PublicationState.PUBLIC;
    }
}
