/** Added to the server's own libraries: how session ids are made, and a short way for pages kept in memory. */
package org.maloomat.server;
