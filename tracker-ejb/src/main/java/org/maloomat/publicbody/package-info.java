/** Whom one may ask: public bodies, their officers, the districts they serve, and the topics and stages one asks about. */
package org.maloomat.publicbody;
