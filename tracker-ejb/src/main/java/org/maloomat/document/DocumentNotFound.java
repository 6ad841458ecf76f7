package org.maloomat.document;

import jakarta.ejb.ApplicationException;

/** No document has this id: the surfaces answer "not there". */
@ApplicationException(rollback = true)
public class DocumentNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentNotFound(long id) {
        super("No document " + id);
    }
}
