package org.maloomat.publicbody;

import jakarta.persistence.Entity;

/** One of the seven divisions of the province. */
@Entity
class Division extends ReferenceEntity {
    protected Division() {}

    Division(NamedRow row) {
        super(row.code());
        take(row);
    }

    void take(NamedRow row) {
        rename(row.names());
    }
}
