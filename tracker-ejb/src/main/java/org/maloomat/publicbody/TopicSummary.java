package org.maloomat.publicbody;

/**
 * An area of research a request can be about.
 *
 * @param code such as {@code MEDICO_LEGAL}
 */
public record TopicSummary(String code, Names name) {}
