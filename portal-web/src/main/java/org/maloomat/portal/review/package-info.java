/** Complaints: the requester's form and file, the commission's cases. */
package org.maloomat.portal.review;
