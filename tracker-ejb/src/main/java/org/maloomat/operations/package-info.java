/** How the house itself is doing, for administrators and for whatever watches it. */
package org.maloomat.operations;
