/**
 * From handed in to public, and back: checks, release by a named person, withdrawal, and the numbered feed from which every
 * index is built. {@link org.maloomat.publication.Visibility} is the one rule of what the public may see.
 */
package org.maloomat.publication;
