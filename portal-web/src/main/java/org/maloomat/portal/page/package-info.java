/**
 * The shell around every page: addresses and languages, what each page may be asked, its headers, the whole-response
 * cache, the form token, and the bean {@code page} that templates read.
 */
package org.maloomat.portal.page;
