package org.maloomat.deadline;

/** What may happen to a request that a statute lets its clock feel. */
public enum ClockEvent {
    /** The officer asks the requester what exactly is meant. */
    CLARIFICATION,
    /** The officer asks the requester for a fee. */
    FEE,
    /** The request is handed on to the body that holds the information. */
    TRANSFER
}
