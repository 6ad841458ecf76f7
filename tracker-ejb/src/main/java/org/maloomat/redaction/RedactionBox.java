package org.maloomat.redaction;

import org.maloomat.document.extraction.PageArea;

/**
 * A box on a page as it stands now.
 *
 * @param number names it within its document
 * @param version the step that made it what it is: a change must name it
 * @param page from 1
 * @param ground null where nobody has chosen one
 * @param label what the machine took it for, such as {@code CNIC}; null for one drawn by hand
 * @param by sign-in name of who changed it last
 */
public record RedactionBox(
        int number,
        int version,
        int page,
        PageArea area,
        State state,
        WithholdingGround ground,
        String label,
        String by) {
    /** What is decided about it. */
    public enum State {
        /** By the machine: somebody has to decide. */
        PROPOSED,
        /** What lies under it is withheld. */
        ACCEPTED,
        /** Nothing there has to be withheld. */
        REJECTED,
        /** Drawn by mistake. */
        DELETED
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }
}
