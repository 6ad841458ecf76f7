package org.maloomat.publication;

import java.util.List;
import java.util.Map;
import org.maloomat.redaction.WithholdingGround;

/**
 * A document the public may read: always the published copy.
 *
 * @param id in public addresses
 * @param sizeBytes of the published copy
 * @param pages at least 1
 * @param picturesLeftOut pictures and drawings of the original that the copy does not show
 * @param withheld what is blacked out in it, by ground; empty where nothing is
 */
public record PublicDocument(
        long id,
        String name,
        String mediaType,
        long sizeBytes,
        int pages,
        int picturesLeftOut,
        List<Withheld> withheld) {
    /** @param boxes how many places are blacked out for this ground, at least 1 */
    public record Withheld(WithholdingGround ground, int boxes) {}

    public PublicDocument {
        withheld = List.copyOf(withheld);
    }

    static List<Withheld> withheld(Map<WithholdingGround, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Withheld(entry.getKey(), entry.getValue()))
                .toList();
    }
}
