/** Starts the portal: unpacks the server once, runs it as a child, waits until pages are served, and says what is wrong. */
package org.maloomat.launch;
