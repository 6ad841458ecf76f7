package org.maloomat.identifier;

/** What a word or phrase of the {@link CueLexicon} announces. */
enum Cue {
    /** Stands before a private person's name: Mst., Miss, مسماۃ. */
    HONORIFIC,
    /** Ends a woman's name: Bibi, بی بی. */
    HONORIFIC_AFTER,
    /** What a person is in a case: complainant, متاثرہ, مدعي. */
    ROLE,
    /** Between a name and the parent's or husband's: d/o, ولد. */
    PARENTAGE,
    /** The same in running prose, where it means a name only before capitals: daughter of. */
    PARENTAGE_PROSE,
    /** Behind the relative's name in Urdu and Pashto: کی بیٹی, لور. */
    PARENTAGE_AFTER,
    /** Kin before the kin's name: father, والد. */
    KIN,
    /** A form field for kin's name: father's name, ولدیت. */
    KIN_FIELD,
    /** Before a name: named, whose name is. */
    NAMED,
    /** A form field that is followed by a name: name of the victim. */
    NAME_FIELD,
    /** Behind a name: نامی, nami. */
    NAMED_AFTER,
    /** Dead: part of no name. */
    LATE,
    /** A word that is usually part of a name: Khan, بی بی, محمد. */
    NAME_PART,
    /** Joins parts of a Latin name: ul, ur. */
    NAME_JOINT,
    /** An office that is held or a title of those who hold one. */
    OFFICER,
    /** Makes the number or address beside it a public one. */
    PUBLIC_CONTEXT,
    /** Makes the number or address beside it a private one. */
    PRIVATE_CONTEXT,
    CARD,
    PHONE,
    SOCIAL,
    ACCOUNT,
    IBAN,
    PASSPORT,
    VEHICLE,
    FIR,
    MLC,
    CASE,
    /** Makes a case number one of public law, such as a reported judgment. */
    PUBLIC_CASE,
    STATION,
    /** The word number, no., نمبر, شمېره. */
    NUMBER,
    DATED,
    MONTH,
    BIRTH,
    BIRTH_AFTER,
    AGE,
    AGE_UNIT,
    AGE_ADJECTIVE,
    /** Makes an age a limit or a range of the law or of a statistic. */
    AGE_LIMIT,
    /** What can be so many years old without being a person. */
    LIFELESS,
    SPELLED_AGE,
    RESIDENT,
    RESIDENT_AFTER,
    ADDRESS_FIELD,
    HOUSE,
    LOCALITY,
    TOWN,
    SCHOOL,
    SCHOOL_KIND,
    SCHOOL_FIELD,
    PUPIL,
    WORK,
    /** A word that ends a name. */
    FUNCTION,
    /** An ordinary word of this kind of writing that is no name. */
    ORDINARY
}
