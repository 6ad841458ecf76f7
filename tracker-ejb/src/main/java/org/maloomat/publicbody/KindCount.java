package org.maloomat.publicbody;

/** How many bodies of one kind the directory lists today. */
public record KindCount(BodyKind kind, int count) {}
