package org.maloomat.architecture.planted.index;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the planted index keeps. */
@Entity
class IndexRow {
    @Id
    private long id;
}
