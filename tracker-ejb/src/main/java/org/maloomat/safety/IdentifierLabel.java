package org.maloomat.safety;

/** What kind of thing identifies a person. */
public enum IdentifierLabel {
    PERSON,
    RELATIVE,
    CNIC,
    PHONE,
    EMAIL,
    SOCIAL,
    FIR_REF,
    FIR_STATION,
    MLC_REF,
    CASE_REF,
    PASSPORT,
    VEHICLE,
    ADDRESS,
    DOB,
    SCHOOL_OR_WORK,
    BANK,
    AGE
}
