package org.maloomat.index;

/**
 * What a person may be about to type.
 *
 * @param words the whole question with its last word completed or a word added
 * @param texts in how many titles the words at its end stand
 */
public record Completion(String words, int texts) {}
