package org.maloomat.redaction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The redaction of one document as it stands.
 *
 * @param pages of the document
 * @param revision rises with every change of a box; 0 where there was none
 * @param searched pages on which the machine has looked for what identifies people
 * @param boxes all but the deleted ones, by page and place
 * @param copy what became of the copy
 * @param copiedPages pages drawn for it so far
 * @param copyProblem message key that says why it could not be made, or null
 */
public record RedactionSheet(
        int pages,
        int revision,
        int searched,
        List<RedactionBox> boxes,
        Copy copy,
        int copiedPages,
        String copyProblem) {
    /** What became of the redacted copy. */
    public enum Copy {
        /** Nothing is withheld, so the document is published without one. */
        NOT_NEEDED,
        /** Nobody has asked for it. */
        MISSING,
        /** It shows other boxes than those accepted now. */
        OUTDATED,
        WAITING,
        READY,
        FAILED
    }

    public RedactionSheet {
        boxes = List.copyOf(boxes);
    }

    /** Boxes that still wait for somebody's decision. */
    public long undecided() {
        return boxes.stream()
                .filter(box -> box.state() == RedactionBox.State.PROPOSED)
                .count();
    }

    /** How many boxes withhold something, by ground. */
    public Map<WithholdingGround, Integer> withheld() {
        var counts = new EnumMap<WithholdingGround, Integer>(WithholdingGround.class);
        boxes.stream().filter(RedactionBox::isAccepted).forEach(box -> counts.merge(box.ground(), 1, Integer::sum));
        return counts;
    }
}
