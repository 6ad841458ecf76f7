/** Letters by e-mail: written to an outbox in the transaction of the act, sent afterwards, at least once. */
package org.maloomat.notification;
