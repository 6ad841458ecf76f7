/** Who did what, when, to what: append-only and hash-chained, written in the transaction of the act itself. */
package org.maloomat.audit;
