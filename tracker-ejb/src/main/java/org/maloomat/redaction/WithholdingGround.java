package org.maloomat.redaction;

/** Why something on a page is withheld: an exemption of the KP RTI Act 2013, or the protection of a survivor. */
public enum WithholdingGround {
    SECTION_14,
    SECTION_15,
    SECTION_16,
    SECTION_17,
    SECTION_18,
    SECTION_19,
    SECTION_20,
    SECTION_21,
    SECTION_22,
    /** Whatever may make a survivor or her family known (Anti-Rape Act 2021 s. 26, PPC s. 376A). */
    SURVIVOR;

    private static final String SECTION = "SECTION_";

    /** What is burnt into the box: {@code s.19}, or {@code SP} for the protection of a survivor. */
    public String mark() {
        return this == SURVIVOR ? "SP" : "s." + name().substring(SECTION.length());
    }
}
