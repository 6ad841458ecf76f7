package org.maloomat.publicbody;

import java.time.LocalDate;
import java.util.Map;

/** Something kept in step with a row of a reference file. */
interface Referenced {
    String code();

    /** What the file says about it, by column, for the report of what changed; empty text where there is nothing. */
    Map<String, String> facts();

    /** True once an administrator has taken it over: the import then leaves it alone. */
    boolean isEditedByHand();

    boolean isRetired();

    void retire(LocalDate today);
}
