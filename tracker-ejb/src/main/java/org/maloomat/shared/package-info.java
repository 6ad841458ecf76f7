/** What every feature may use and none owns: the clock, the folder and key of this installation, refusals, languages. */
package org.maloomat.shared;
