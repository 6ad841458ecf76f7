/** The redaction desk: the page with boxes over a document, and the calls its script makes. */
package org.maloomat.portal.redaction;
