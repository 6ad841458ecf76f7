/** Filing a request and following one. */
package org.maloomat.portal.request;
