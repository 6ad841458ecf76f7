/** Complaints to the Information Commission: built by the requester, followed by the commission until the last word is said. */
package org.maloomat.review;
