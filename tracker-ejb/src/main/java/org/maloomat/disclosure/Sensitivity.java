package org.maloomat.disclosure;

/** How much harm it does if somebody is recognised behind a count; from the least to the most. */
public enum Sensitivity {
    /** Money, posts, equipment, documents: nobody stands behind the number. */
    RESOURCES,
    /** Offences against adults, and any count of cases or people of which nothing else is known. */
    OFFENCES,
    /** Sexual violence, children, honour, acid, trafficking (Anti-Rape Act 2021 s. 26, PPC s. 376A). */
    SURVIVORS
}
