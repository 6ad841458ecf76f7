package org.maloomat.architecture;

import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.apache.lucene.index.Term;

/** Breaks the rules of the house on purpose. */
public class Planted {
    LocalDate clockless() {
        return LocalDate.now();
    }

    Term engine() {
        return new Term("field", "text");
    }

    /** Says nothing of roles. */
    @Stateless
    public static class Unguarded {
        public void verb() {}
    }

    /** Has a setter. */
    @Entity
    public static class Anaemic {
        @Id
        private long id;

        public void setId(long id) {
            this.id = id;
        }
    }
}
