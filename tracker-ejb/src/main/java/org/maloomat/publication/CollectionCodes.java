package org.maloomat.publication;

/** Which register a published request belongs to; figures and searches never mix two. */
public final class CollectionCodes {
    /** Requests under the law of Khyber Pakhtunkhwa, filed here. */
    public static final String PROVINCE = "KP";

    private CollectionCodes() {}
}
