/** The search page. */
package org.maloomat.portal.search;
