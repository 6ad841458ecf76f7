/** Old registers of other governments: read from CSV, tried out, published as archives that never mix with the province's own. */
package org.maloomat.archive;
