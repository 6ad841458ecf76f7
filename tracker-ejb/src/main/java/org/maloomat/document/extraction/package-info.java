/**
 * The process for hostile files and its client: text, findings, clean copies, pictures of pages. It holds no database, no key
 * and no way out, and knows nothing of the server.
 */
package org.maloomat.document.extraction;
