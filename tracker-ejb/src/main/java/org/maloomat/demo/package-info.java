/** Demonstration content, filed and answered through the boundaries like anyone's; only with {@code maloomat.demo=true}. */
package org.maloomat.demo;
