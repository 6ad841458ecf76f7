package org.maloomat.identifier;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.maloomat.identifier.IdentifierHit.Action;

/** The hits of one passage. What was found first keeps its place: a later hit that would overlap it is not taken. */
final class Findings {
    private final TreeMap<Integer, IdentifierHit> byStart = new TreeMap<>();

    /** Notes a hit unless part of it is taken; says whether it was noted. */
    boolean add(int start, int end, IdentifierLabel label, double confidence) {
        if (start >= end || isTaken(start, end)) {
            return false;
        }
        byStart.put(
                start,
                new IdentifierHit(start, end, label, action(label), "IdentifierReason." + label.name(), confidence));
        return true;
    }

    private static Action action(IdentifierLabel label) {
        return switch (label) {
            case AGE, FIR_STATION -> Action.REVIEW;
            default -> Action.REDACT;
        };
    }

    boolean isTaken(int start, int end) {
        var before = byStart.lowerEntry(end);
        return before != null && before.getValue().end() > start;
    }

    /** The hit that ends at the offset; null where none does. */
    IdentifierHit endingAt(int end) {
        var before = byStart.lowerEntry(end);
        return before != null && before.getValue().end() == end ? before.getValue() : null;
    }

    Collection<IdentifierHit> all() {
        return byStart.values();
    }

    List<IdentifierHit> of(IdentifierLabel label) {
        return byStart.values().stream().filter(hit -> hit.label() == label).toList();
    }
}
