package org.maloomat.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Every day counted and skipped, word for word; written once under the hash of its text. */
@Entity
@Table(name = "deadline_explanation")
class StoredExplanation {
    @Id
    @Column(name = "explanation_key")
    private String key;

    private String explanation;

    protected StoredExplanation() {}

    String text() {
        return explanation;
    }
}
