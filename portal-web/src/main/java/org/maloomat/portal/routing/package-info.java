/** Which address leads to which page, in which language, for whom, and what every answer tells the browser not to do. */
package org.maloomat.portal.routing;
