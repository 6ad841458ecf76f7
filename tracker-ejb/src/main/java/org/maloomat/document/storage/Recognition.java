package org.maloomat.document.storage;

/** How far a page that has no text of its own has come on its way to be read by a machine. */
public enum Recognition {
    /** Nobody has tried yet. */
    WAITING,
    /** Its text is what a machine saw in the picture. */
    DONE,
    /** It could not be read: only a person can. */
    FAILED,
    /** An original, whose published copy is read in its place. */
    IN_COPY
}
