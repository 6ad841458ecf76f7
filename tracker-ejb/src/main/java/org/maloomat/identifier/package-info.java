/** Finds what identifies a person in text: numbers, names, addresses. Plain Java; survivor safety rests on it. */
package org.maloomat.identifier;
