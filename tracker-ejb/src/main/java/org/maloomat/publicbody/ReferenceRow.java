package org.maloomat.publicbody;

import java.util.Collection;
import java.util.List;

/** One row of a reference file that makes sense. */
interface ReferenceRow {
    String code();

    /** Codes of rows of the same file, always above this one, that must be stored before it. */
    default Collection<String> refersTo() {
        return List.of();
    }
}
