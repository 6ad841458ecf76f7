/** The office: the queue of a public body, answering, releasing, moderating. Signed-in pages with sessions and PrimeFaces. */
package org.maloomat.portal.office;
