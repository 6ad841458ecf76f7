package org.maloomat.architecture.planted.identifier;

import org.maloomat.architecture.planted.request.Asked;

/** Knows requests, which safety must not. */
public record Checked(Asked asked) {}
