/** Documents as rows and files: originals kept by their content, the copies made of them, and the check for viruses. */
package org.maloomat.document.storage;
