package org.maloomat.portal.deadline;

/** How a request reached the body. The day it arrives is day zero whichever way; what proves that day differs. */
public enum ReceiptManner {
    PORTAL,
    HAND,
    POST,
    EMAIL
}
