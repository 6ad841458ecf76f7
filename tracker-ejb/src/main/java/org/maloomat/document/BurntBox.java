package org.maloomat.document;

/**
 * A box as it is burnt into the picture of a page.
 *
 * @param mark why, in at most four letters
 */
record BurntBox(PageArea area, String mark) {}
