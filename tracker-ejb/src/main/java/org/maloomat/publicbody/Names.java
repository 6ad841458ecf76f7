package org.maloomat.publicbody;

import org.maloomat.shared.LanguageTag;

/**
 * One name in the languages of the house.
 *
 * @param en English, always there
 * @param ur Urdu, or null
 * @param ps Pashto, or null
 */
public record Names(String en, String ur, String ps) {
    /** The name in this language; where there is none in Pashto the Urdu one, and in the end the English one. */
    public String in(LanguageTag language) {
        return switch (language) {
            case EN -> en;
            case UR -> ur == null ? en : ur;
            case PS -> ps == null ? in(LanguageTag.UR) : ps;
        };
    }
}
