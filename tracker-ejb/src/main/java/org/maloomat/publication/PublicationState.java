package org.maloomat.publication;

/** Whether the public may see what was once released. */
public enum PublicationState {
    PUBLIC,
    /** Taken back: the public sees that something was here and why it went, and none of its words. */
    WITHDRAWN
}
