package org.maloomat.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.maloomat.identifier.IdentifierDetector;

/**
 * Words somebody wrote that seem to identify a person, to be shown to the writer beside them.
 *
 * @param words as they were written
 * @param reasonKey message key that says why
 */
public record IdentifyingWords(String words, String reasonKey) {
    private static final int MOST = 20;

    /** At most {@value #MOST}, each once, in the order of the texts. */
    public static List<IdentifyingWords> in(IdentifierDetector detector, Iterable<String> texts) {
        var found = new LinkedHashSet<IdentifyingWords>();
        for (var text : texts) {
            if (text != null) {
                detector.detect(text)
                        .forEach(hit -> found.add(new IdentifyingWords(
                                text.substring(hit.start(), hit.end()).strip(), hit.reasonKey())));
            }
        }
        return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
    }
}
