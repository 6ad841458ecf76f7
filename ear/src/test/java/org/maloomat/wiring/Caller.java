package org.maloomat.wiring;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Does work inside the container in a role, within the caller's transaction if there is one. */
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public abstract class Caller {
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
