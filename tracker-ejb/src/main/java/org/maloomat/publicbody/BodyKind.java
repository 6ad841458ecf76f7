package org.maloomat.publicbody;

/** What sort of body it is. Closures of offices are ordered for kinds as well as for places. */
public enum BodyKind {
    POLICE,
    /** Special Sexual Offences Investigation Unit, Anti-Rape (Investigation and Trial) Act 2021 s.9. */
    POLICE_INVESTIGATION_UNIT,
    HOSPITAL,
    FORENSIC_LABORATORY,
    /** Anti-Rape Crisis Cell, Anti-Rape (Investigation and Trial) Act 2021 s.4. */
    CRISIS_CELL,
    PROSECUTION,
    COURT,
    SOCIAL_WELFARE,
    SHELTER,
    HELPLINE,
    COMMISSION,
    /** District Protection Committee, KP Domestic Violence against Women (Prevention and Protection) Act 2021 s.4. */
    PROTECTION_COMMITTEE,
    OMBUDSPERSON,
    DEPARTMENT,
    PRISON,
    EMERGENCY_SERVICE,
    FEDERAL,
    ASSEMBLY
}
