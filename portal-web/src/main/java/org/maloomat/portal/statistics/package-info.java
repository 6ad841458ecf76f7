/** The register of a body's requests and its annual report, as pages and as files. */
package org.maloomat.portal.statistics;
