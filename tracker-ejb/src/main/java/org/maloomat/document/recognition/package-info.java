/** Reading pages that are pictures, by Tesseract, in the background. */
package org.maloomat.document.recognition;
