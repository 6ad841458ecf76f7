package org.maloomat.publicbody;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The order in which people look names up. Java's own rules sort the letters that Urdu and Pashto added to the Arabic
 * alphabet behind all others; here both alphabets are merged into one, each letter where its readers expect it.
 */
final class Alphabet {
    private static final String LETTERS = "اآبپتٹټثجځچڅحخدڈډذرڑړزژږسشښصضطظعغفقکگګلمنںڼوہهھءیيئېۍے";

    private Alphabet() {}

    static Collator collator() {
        var latin = ((RuleBasedCollator) Collator.getInstance(Locale.ROOT)).getRules();
        var letters = LETTERS.codePoints()
                .mapToObj(letter -> "<" + Character.toString(letter))
                .collect(Collectors.joining());
        try {
            return new RuleBasedCollator(latin + letters);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
