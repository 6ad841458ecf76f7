/** The home page. */
package org.maloomat.portal.home;
