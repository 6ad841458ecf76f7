package org.maloomat.document.extraction;

/**
 * A box as it is burnt into the picture of a page.
 *
 * @param mark why, in at most four letters
 */
public record BurntBox(PageArea area, String mark) {}
