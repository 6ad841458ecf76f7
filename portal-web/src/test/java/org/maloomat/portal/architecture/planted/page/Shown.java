package org.maloomat.portal.architecture.planted.page;

import org.maloomat.portal.architecture.planted.office.Handled;

/** Needs what needs it. */
public record Shown(Handled handled) {}
