/**
 * Letters on paper: what a public body tells a requester about her request, in words that administrators keep and as they
 * were when the letter was written.
 */
package org.maloomat.letter;
