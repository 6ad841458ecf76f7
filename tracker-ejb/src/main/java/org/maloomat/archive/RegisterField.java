package org.maloomat.archive;

/** What a column of a register can hold. */
public enum RegisterField {
    /** The register's own number of the request. */
    NUMBER(true),
    /** What was asked. */
    SUMMARY(true),
    PUBLIC_BODY(false),
    RECEIVED_ON(false),
    DECIDED_ON(false),
    OUTCOME(false);

    private final boolean needed;

    RegisterField(boolean needed) {
        this.needed = needed;
    }

    /** Whether an import without it makes no sense. */
    public boolean isNeeded() {
        return needed;
    }
}
