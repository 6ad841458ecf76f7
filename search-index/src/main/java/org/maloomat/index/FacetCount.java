package org.maloomat.index;

/**
 * How many hits have a value. The count leaves out the facet's own filter, so that another value of it can still be chosen.
 *
 * @param value as indexed
 * @param count hits, 1 or more
 */
public record FacetCount(String value, long count) {}
