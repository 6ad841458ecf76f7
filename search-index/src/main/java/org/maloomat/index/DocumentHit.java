package org.maloomat.index;

/**
 * A page in which the words stand.
 *
 * @param id of the document
 * @param name of the document
 * @param page counted from 1
 */
public record DocumentHit(String id, String name, int page, Snippet snippet) {}
