/** What the portal adds to Jakarta Faces itself: resolvers, addresses of forms, and the plain context of public pages. */
package org.maloomat.portal.faces;
