/** Survivor safety: nothing that names a person leaves this house. */
package org.maloomat.safety;
