/** The search port: what the portal asks of an index and what it gives it to read. No type of any engine appears here. */
package org.maloomat.index;
