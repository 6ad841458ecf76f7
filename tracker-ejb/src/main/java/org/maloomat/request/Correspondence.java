package org.maloomat.request;

import java.util.List;

/** What passed between body and requester, oldest first; never for a public surface. */
public record Correspondence(List<Clarification> clarifications, List<Fee> fees, List<Transfer> transfers) {
    /** The question that waits for its reply, or null. */
    public Clarification openQuestion() {
        return clarifications.stream().filter(Clarification::isOpen).findFirst().orElse(null);
    }

    /** The fee that waits to be paid, or null. */
    public Fee openFee() {
        return fees.stream().filter(Fee::isOpen).findFirst().orElse(null);
    }

    public boolean isBlank() {
        return clarifications.isEmpty() && fees.isEmpty() && transfers.isEmpty();
    }
}
