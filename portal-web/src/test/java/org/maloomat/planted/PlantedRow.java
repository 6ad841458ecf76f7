package org.maloomat.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that lets itself be seen. */
@Entity
public class PlantedRow {
    @Id
    private long id;

    public long id() {
        return id;
    }
}
