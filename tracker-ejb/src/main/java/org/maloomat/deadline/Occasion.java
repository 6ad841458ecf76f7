package org.maloomat.deadline;

import org.maloomat.shared.LanguageTag;

/** What a closed day is for, such as Eid-ul-Fitr, in the three languages. */
public record Occasion(String code, String english, String urdu, String pashto) {

    public String title(LanguageTag language) {
        return switch (language) {
            case EN -> english;
            case UR -> urdu;
            case PS -> pashto;
        };
    }
}
