package org.maloomat.index.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Light English stemming: the singular, and the verb of a form in -ed or -ing; murderer and murder stay apart. Not thread-safe. */
final class EnglishStem {

    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word;

        @Override
        public boolean incrementToken() {
            if (word == null) {
                return false;
            }
            clearAttributes();
            term.setEmpty().append(word);
            word = null;
            return true;
        }
    }

    private static final Map<String, String> IRREGULAR = Map.of(
            "women", "woman",
            "womens", "woman",
            "men", "man",
            "children", "child",
            "policemen", "policeman",
            "policewomen", "policewoman",
            "wives", "wife",
            "criteria", "criterion");

    private final EnglishMinimalStemmer plurals = new EnglishMinimalStemmer();
    private final OneWord source = new OneWord();
    private final KStemFilter stemmer = new KStemFilter(source);
    private final CharTermAttribute stem = stemmer.getAttribute(CharTermAttribute.class);

    String of(String word) {
        var irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        var chars = word.toCharArray();
        var singular = new String(chars, 0, plurals.stem(chars, chars.length));
        return singular.endsWith("ed") || singular.endsWith("ing") ? verb(singular) : singular;
    }

    private String verb(String word) {
        source.word = word;
        try {
            stemmer.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stem.toString();
    }
}
