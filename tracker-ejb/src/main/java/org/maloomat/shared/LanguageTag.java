package org.maloomat.shared;

import java.util.Locale;
import java.util.Optional;

/** A language the house speaks: English, Urdu or Pashto, by its BCP 47 tag. */
public enum LanguageTag {
    EN("en", false),
    UR("ur", true),
    PS("ps", true);

    /** Letters of Pashto that Urdu does not have. */
    private static final String PASHTO_ONLY = "ټډړښږځڅېۍګڼ";

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

    /**
     * The language in whose script and direction a text stands that was declared to be in this one: this, unless most of its words
     * are written in letters of the other direction. A few foreign names or abbreviations do not make another language.
     */
    public LanguageTag languageOf(String text) {
        if (text == null) {
            return this;
        }
        int balance = 0;
        for (var word : text.split("\\s+")) {
            var first = word.codePoints().map(LanguageTag::turn).filter(turn -> turn != 0);
            balance += first.findFirst().orElse(0);
        }
        if (balance == 0 || balance > 0 == rightToLeft) {
            return this;
        }
        if (balance < 0) {
            return EN;
        }
        return text.codePoints().anyMatch(letter -> PASHTO_ONLY.indexOf(letter) >= 0) ? PS : UR;
    }

    /** 1 for a letter that runs from right to left, -1 for one from left to right, 0 for what has no direction of its own. */
    private static int turn(int point) {
        if (!Character.isLetter(point)) {
            return 0;
        }
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
            default -> 0;
        };
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
