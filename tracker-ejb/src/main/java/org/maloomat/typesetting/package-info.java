/**
 * Puts words on A4 paper: accessible PDF with Nastaliq, Naskh and Latin in one line. Knows nothing of requests or law; every
 * feature may use it.
 */
package org.maloomat.typesetting;
