package org.maloomat.publicbody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The state of the directory, in one row. */
@Entity
@Table(name = "directory_revision")
class DirectoryRevision {
    static final int ONLY = 1;

    @Id
    private int id;

    private String revision;

    @Column(name = "files_digest")
    private String filesDigest;

    protected DirectoryRevision() {}

    /** Random, not counted: a change that is rolled back must not share its revision with the next one. */
    void renew() {
        revision = UUID.randomUUID().toString();
    }

    void imported(String digest) {
        filesDigest = digest;
    }
}
