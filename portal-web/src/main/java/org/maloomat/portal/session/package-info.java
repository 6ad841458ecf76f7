/** Signing in and out, and one's own account: where sessions begin and end. */
package org.maloomat.portal.session;
