package org.maloomat.redaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.maloomat.document.extraction.PageArea;

/** One change of one box: what it became, by whom and when. Never changed once written. */
@Entity
@Table(name = "redaction_step")
@IdClass(RedactionStep.Key.class)
class RedactionStep {
    /** The document and the step's number in it, from 1. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long documentId;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.documentId == documentId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(documentId) * 31 + number;
        }
    }

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Id
    private int number;

    private int box;

    @Column(name = "page_number")
    private int page;

    private int x;
    private int y;
    private int width;
    private int height;

    @Enumerated(EnumType.STRING)
    private RedactionBox.State state;

    @Enumerated(EnumType.STRING)
    private WithholdingGround ground;

    private String label;

    @Column(name = "sent_as")
    private String sentAs;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected RedactionStep() {}

    /** @param sentAs the sender's own name for a new box, by which a repetition is known; or null */
    RedactionStep(long documentId, RedactionBox box, String sentAs, Instant at) {
        this.documentId = documentId;
        this.number = box.version();
        this.box = box.number();
        this.page = box.page();
        this.x = box.area().x();
        this.y = box.area().y();
        this.width = box.area().width();
        this.height = box.area().height();
        this.state = box.state();
        this.ground = box.ground();
        this.label = box.label();
        this.sentAs = sentAs;
        this.madeBy = box.by();
        this.madeAt = at;
    }

    RedactionBox box() {
        return new RedactionBox(box, number, page, new PageArea(x, y, width, height), state, ground, label, madeBy);
    }

    String sentAs() {
        return sentAs;
    }
}
