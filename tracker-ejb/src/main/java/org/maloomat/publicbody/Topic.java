package org.maloomat.publicbody;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;

/** One of the areas of research a request can be about. */
@Entity
@Table(name = "topic")
class Topic extends ReferenceEntity {
    private int place;

    protected Topic() {}

    Topic(NamedRow row) {
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
