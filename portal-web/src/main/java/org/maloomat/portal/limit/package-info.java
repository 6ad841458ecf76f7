/** How much one client may ask of the portal in a time. */
package org.maloomat.portal.limit;
