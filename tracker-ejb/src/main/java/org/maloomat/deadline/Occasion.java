package org.maloomat.deadline;

import org.maloomat.shared.LanguageTag;

/** What a closed day is for, such as Eid-ul-Fitr, in the three languages. */
public record Occasion(String code, String english, String urdu, String pashto) {

    /** An occasion that no list knows, by the words of the line that brought it. */
    static Occasion named(ClosedDays line) {
        var english = line.titleEn();
        return new Occasion(
                "OTHER",
                english,
                line.titleUr() == null ? english : line.titleUr(),
                line.titlePs() == null ? english : line.titlePs());
    }

    public String title(LanguageTag language) {
        return switch (language) {
            case EN -> english;
            case UR -> urdu;
            case PS -> pashto;
        };
    }
}
