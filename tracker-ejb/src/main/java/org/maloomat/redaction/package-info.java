/** What is withheld of documents: boxes over their pages, each change a step, and the copy of pictures that shows the rest. */
package org.maloomat.redaction;
