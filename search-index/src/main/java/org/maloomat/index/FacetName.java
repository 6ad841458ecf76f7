package org.maloomat.index;

/** What hits can be narrowed by and counted over. {@link #YEAR} is the year of publication, else of receipt. */
public enum FacetName {
    PUBLIC_BODY,
    BODY_KIND,
    DISTRICT,
    TOPIC,
    OUTCOME,
    LANGUAGE,
    YEAR
}
