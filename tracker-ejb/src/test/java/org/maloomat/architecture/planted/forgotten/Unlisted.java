package org.maloomat.architecture.planted.forgotten;

import org.maloomat.architecture.planted.index.Indexed;

/** A feature without a row in the table. */
public record Unlisted(Indexed indexed) {}
