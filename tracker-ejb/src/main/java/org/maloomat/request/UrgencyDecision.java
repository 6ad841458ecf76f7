package org.maloomat.request;

/** What the officer has made of the claim that life or liberty is at stake. */
public enum UrgencyDecision {
    ACCEPTED,
    /** From then on the usual time counts, from the day of receipt. */
    DENIED
}
