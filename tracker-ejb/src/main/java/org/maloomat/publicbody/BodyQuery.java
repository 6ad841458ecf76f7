package org.maloomat.publicbody;

import org.maloomat.shared.LanguageTag;

/**
 * What to list of the directory. Every part but the language may be null and then restricts nothing.
 *
 * @param district a district's code; a district without offices of its own lists those that serve it
 * @param words what somebody has typed so far, in any language, spelling and order
 * @param language the language of the names by which the answer is ordered
 */
public record BodyQuery(BodyKind kind, String district, String words, LanguageTag language) {
    /** Every body of the directory. */
    public static BodyQuery everything(LanguageTag language) {
        return new BodyQuery(null, null, null, language);
    }
}
