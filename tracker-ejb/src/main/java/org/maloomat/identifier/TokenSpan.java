package org.maloomat.identifier;

/** Tokens from the first to the last, both inclusive. */
record TokenSpan(int first, int last) {}
