package org.maloomat.request;

/** How a request reached the body. */
public enum FilingManner {
    PORTAL,
    HAND,
    POST,
    EMAIL,
    PHONE,
    FAX
}
