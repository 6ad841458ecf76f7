/** Added to the server's own libraries: how session ids are made. */
package org.maloomat.session;
