package org.maloomat.publicbody;

/**
 * A step a case passes through.
 *
 * @param code such as {@code INVESTIGATION}
 */
public record StageSummary(String code, Names name) {}
