package org.maloomat.publication;

/**
 * A document the public may read: always the published copy.
 *
 * @param id in public addresses
 * @param sizeBytes of the published copy
 * @param pages at least 1
 */
public record PublicDocument(long id, String name, String mediaType, long sizeBytes, int pages) {}
