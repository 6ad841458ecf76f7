package org.maloomat.index;

/**
 * What hits can be narrowed by and counted over. {@link #YEAR} is the year of publication, else of receipt; {@link #EXEMPTION} the
 * sections cited for withholding; {@link #DOCUMENT_KIND} the kinds of the documents attached. A text has several values of the last two.
 */
public enum FacetName {
    PUBLIC_BODY,
    BODY_KIND,
    DISTRICT,
    TOPIC,
    OUTCOME,
    EXEMPTION,
    YEAR,
    LANGUAGE,
    DOCUMENT_KIND
}
