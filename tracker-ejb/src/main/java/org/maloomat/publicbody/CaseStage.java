package org.maloomat.publicbody;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;

/** A step a case passes through, from the report to the compensation. */
@Entity
@Table(name = "case_stage")
class CaseStage extends ReferenceEntity {
    private int place;

    protected CaseStage() {}

    CaseStage(NamedRow row) {
        super(row.code());
        take(row);
    }

    void take(NamedRow row) {
        rename(row.names());
        place = row.place();
    }

    int place() {
        return place;
    }

    @Override
    public Map<String, String> facts() {
        var facts = super.facts();
        facts.put("place", Integer.toString(place));
        return facts;
    }
}
