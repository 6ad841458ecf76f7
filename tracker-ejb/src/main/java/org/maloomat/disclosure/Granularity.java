package org.maloomat.disclosure;

/** How finely a table of counts divides place and time; from coarse to fine. */
public enum Granularity {
    /** The whole province by the year or longer. */
    PROVINCE_YEAR,
    /** Districts by the year. */
    DISTRICT_YEAR,
    /** Any smaller place or shorter time, or age by relation. */
    FINER
}
