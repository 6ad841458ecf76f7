/**
 * Files that people hand in: taken in with distrust, kept by their content, read in a process of their own, and copied clean
 * before anybody outside may see them.
 */
package org.maloomat.document;
