/** Feeds the index from the publication feed, and asks it on the public's behalf. */
package org.maloomat.search;
