package org.maloomat.index;

/** A text whose title resembles what a person is writing. */
public record SimilarText(String key, String title) {}
