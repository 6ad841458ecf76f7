package org.maloomat.publicbody;

/** On which days of an ordinary week an office is open (KP notification of 27 April 2023). */
public enum WeekPattern {
    /** Monday to Friday. */
    FIVE,
    /** Monday to Saturday. */
    SIX
}
