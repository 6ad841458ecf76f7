/** The request itself: how it is filed, where it stands, what the clock says, and what its requester may see. */
package org.maloomat.request;
