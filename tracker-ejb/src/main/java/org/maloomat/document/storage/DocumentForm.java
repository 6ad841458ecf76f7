package org.maloomat.document.storage;

/** Which of its forms a document is. Public surfaces can reach only {@link #PUBLISHED} and {@link #REDACTED}. */
public enum DocumentForm {
    /** As it was handed in, with everything hidden in it: restricted for ever. */
    ORIGINAL,
    /** Made from an original by leaving out all that cannot be seen on its pages. */
    PUBLISHED,
    /** Made of pictures of the pages with boxes burnt in, and published in the place of the other copy. */
    REDACTED,
    /** A text printed into a PDF, so that there are pages to draw boxes on; never published. */
    PAGED
}
