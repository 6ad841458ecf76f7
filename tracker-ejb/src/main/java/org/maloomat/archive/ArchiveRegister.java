package org.maloomat.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A register of another government, as it was last imported. */
@Entity
@Table(name = "archive_register")
class ArchiveRegister {
    @Id
    private String code;

    @Version
    private int version;

    private String name;
    private String mapping;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ArchiveRegister() {}

    ArchiveRegister(String code) {
        this.code = code;
    }

    void imported(String as, ColumnMapping columns, Instant now) {
        name = as;
        mapping = columns.toJson();
        importedAt = now;
    }

    ColumnMapping columns() {
        return ColumnMapping.fromJson(mapping);
    }

    ArchiveSummary summary() {
        return new ArchiveSummary(code, name, importedAt);
    }
}
