package org.maloomat.request;

/** The form of access that the requester asks for (section 12). */
public enum PreferredFormat {
    ELECTRONIC,
    PAPER_COPY,
    INSPECTION
}
