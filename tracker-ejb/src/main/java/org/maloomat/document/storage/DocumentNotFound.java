package org.maloomat.document.storage;

import jakarta.ejb.ApplicationException;

/** No document has this id: the surfaces answer "not there". */
@ApplicationException(rollback = true)
public class DocumentNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DocumentNotFound(long id) {
        super("No document " + id);
    }
}
