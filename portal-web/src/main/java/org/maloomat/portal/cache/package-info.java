/** Whole answers kept in memory while their edition of the public pages is in force, and files that never change. */
package org.maloomat.portal.cache;
