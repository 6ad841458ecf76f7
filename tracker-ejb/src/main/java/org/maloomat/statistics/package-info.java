/** Figures about how requests are handled, told from dates; never from what anyone wrote. */
package org.maloomat.statistics;
