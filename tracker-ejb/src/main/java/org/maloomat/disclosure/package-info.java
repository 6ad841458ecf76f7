/** Counts so small that they show who somebody is: which cells of a table to withhold, and which others would tell them. */
package org.maloomat.disclosure;
