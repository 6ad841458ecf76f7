package org.maloomat.index;

/**
 * A page in which the words stand.
 *
 * @param id of the document
 * @param name of the document
 * @param kind of the document; null where it was indexed without
 * @param page counted from 1
 * @param machineRead whether a machine read the page off an image: its text may hold mistakes, the image is what counts
 */
public record DocumentHit(String id, String name, String kind, int page, boolean machineRead, Snippet snippet) {}
