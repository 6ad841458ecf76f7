package org.maloomat.index.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Light English stemming: plural, past and -ing to a word of the dictionary (cases to case, arrested to arrest); murderer stays. Not thread-safe. */
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

    private final OneWord source = new OneWord();
    private final KStemFilter stemmer = new KStemFilter(source);
    private final CharTermAttribute stem = stemmer.getAttribute(CharTermAttribute.class);

    String of(String word) {
        source.word = word;
        try {
            stemmer.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stem.toString();
    }
}
