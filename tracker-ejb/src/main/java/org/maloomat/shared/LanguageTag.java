package org.maloomat.shared;

import java.util.Locale;
import java.util.Optional;

/** A language the house speaks: English, Urdu or Pashto, by its BCP 47 tag. */
public enum LanguageTag {
    EN("en", false),
    UR("ur", true),
    PS("ps", true);

    private final String tag;
    private final boolean rightToLeft;

    LanguageTag(String tag, boolean rightToLeft) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
    }

    /** The BCP 47 tag, such as {@code ur}. */
    public String tag() {
        return tag;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The direction as HTML writes it: {@code ltr} or {@code rtl}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language with this tag, in any case; empty for any other text and for null. */
    public static Optional<LanguageTag> find(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        for (var language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
