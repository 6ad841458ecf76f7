/** The REST API, version 1: the same boundaries the pages use, as JSON, with problem documents (RFC 9457) for refusals. */
package org.maloomat.portal.api;
