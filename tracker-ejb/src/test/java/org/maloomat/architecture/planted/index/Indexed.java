package org.maloomat.architecture.planted.index;

import org.maloomat.architecture.planted.request.Asked;

/** An index that knows the domain. */
public record Indexed(Asked[] asked) {}
