/** Files that people hand in: taken in with distrust ({@link org.maloomat.document.DocumentIntake}), and what other features may ask of them. */
package org.maloomat.document;
