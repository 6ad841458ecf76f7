package org.maloomat.architecture.planted.request;

import org.maloomat.architecture.planted.identifier.Checked;

/** Uses what may not use it, and so closes a circle. */
public record Asked(Checked checked) {}
