package org.maloomat.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked while an entry is appended. */
@Entity
@Table(name = "audit_head")
class AuditHead {
    static final int ONLY = 1;

    @Id
    private int id;

    private long seq;
    private String hash;

    protected AuditHead() {}

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }
}
