package org.maloomat.publicbody;

import jakarta.ejb.ApplicationException;

/** No body has ever had this code. */
@ApplicationException(rollback = true)
public class BodyNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BodyNotFound(String code) {
        super("No public body " + code);
    }
}
