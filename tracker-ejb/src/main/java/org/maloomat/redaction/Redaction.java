package org.maloomat.redaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the redaction of one document has come. The boxes are in its steps. */
@Entity
@Table(name = "redaction")
class Redaction {
    /** What became of the copy that was asked for. */
    enum CopyState {
        WAITING,
        DONE,
        FAILED
    }

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Column(name = "last_step")
    private int lastStep;

    @Column(name = "changed_by_step")
    private int changedByStep;

    @Column(name = "accepted_boxes")
    private int acceptedBoxes;

    @Column(name = "pages_searched")
    private int pagesSearched;

    @Enumerated(EnumType.STRING)
    @Column(name = "copy_state")
    private CopyState copyState;

    @Column(name = "copy_of_step")
    private Integer copyOfStep;

    @Column(name = "copy_pages")
    private int copyPages;

    @Column(name = "copy_id")
    private Long copyId;

    @Column(name = "copy_problem")
    private String copyProblem;

    protected Redaction() {}

    Redaction(long documentId) {
        this.documentId = documentId;
    }

    long documentId() {
        return documentId;
    }

    int lastStep() {
        return lastStep;
    }

    /** Counts a step that makes of a box, or of nothing, another one; a copy made before may no longer show what was decided. */
    void take(RedactionBox before, RedactionBox after) {
        lastStep = after.version();
        var was = before != null && before.isAccepted();
        if (was || after.isAccepted()) {
            changedByStep = lastStep;
        }
        acceptedBoxes += (after.isAccepted() ? 1 : 0) - (was ? 1 : 0);
    }

    /** Whether anything is withheld, so that only a redacted copy may be published. */
    boolean isInForce() {
        return acceptedBoxes > 0;
    }

    int pagesSearched() {
        return pagesSearched;
    }

    void searched(int page) {
        pagesSearched = Math.max(pagesSearched, page);
    }

    void askForCopy() {
        copyState = CopyState.WAITING;
        copyOfStep = changedByStep;
        copyPages = 0;
        copyId = null;
        copyProblem = null;
    }

    Integer copyOfStep() {
        return copyOfStep;
    }

    /** Whether this is still the copy that is waited for. */
    boolean isWaitingFor(int step) {
        return copyState == CopyState.WAITING && copyOfStep == step && changedByStep == step;
    }

    void copied(int pages) {
        copyPages = pages;
    }

    void copyDone(long copy) {
        copyState = CopyState.DONE;
        copyId = copy;
    }

    void copyFailed(String problem) {
        copyState = CopyState.FAILED;
        copyProblem = problem;
    }

    CopyState copyState() {
        return copyState;
    }

    int copyPages() {
        return copyPages;
    }

    String copyProblem() {
        return copyProblem;
    }

    /** The copy that shows exactly what was decided; null if there is none. */
    Long currentCopy() {
        return copyState == CopyState.DONE && copyOfStep == changedByStep ? copyId : null;
    }

    boolean isCopyOutdated() {
        return copyState != null && copyOfStep != changedByStep;
    }
}
