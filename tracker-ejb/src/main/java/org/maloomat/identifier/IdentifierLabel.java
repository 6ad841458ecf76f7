package org.maloomat.identifier;

/** What kind of thing identifies a person. */
public enum IdentifierLabel {
    /** Victim, complainant, witness, child, or an accused whose name gives away the victim. */
    PERSON,
    /** Parent, spouse or other kin: "victim's family" of Anti-Rape Act 2021 s. 26. */
    RELATIVE,
    /** Number of an identity card or child's registration: five, seven and one digit. */
    CNIC,
    PHONE,
    EMAIL,
    /** Handle or profile on a social network. */
    SOCIAL,
    /** Serial of a first information report, with its date where it stands beside it. */
    FIR_REF,
    /** Police station named beside an FIR. */
    FIR_STATION,
    /** Serial of a medico-legal certificate. */
    MLC_REF,
    /** Number of a case before a trial court. */
    CASE_REF,
    PASSPORT,
    /** Registration mark of a vehicle. */
    VEHICLE,
    /** Home, village or street. */
    ADDRESS,
    /** Date of birth. */
    DOB,
    SCHOOL_OR_WORK,
    /** IBAN or account number. */
    BANK,
    /** Exact age in years. */
    AGE
}
