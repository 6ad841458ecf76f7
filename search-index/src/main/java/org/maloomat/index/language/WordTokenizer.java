package org.maloomat.index.language;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives a text's words, each as all its forms at one position with the offsets of the word. */
final class WordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordForms wordForms = new WordForms();
    private final char[] buffer = new char[8192];

    /** The text last broken: most texts go into two fields, one right after the other. */
    private String broken;

    private List<Word> brokenWords;
    private Language language;
    private Iterator<Word> words;
    private Word word;
    private List<String> forms = List.of();
    private int form;
    private int length;

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringBuilder();
        for (int read = input.read(buffer); read > 0; read = input.read(buffer)) {
            text.append(buffer, 0, read);
        }
        length = text.length();
        if (broken == null || !broken.contentEquals(text)) {
            broken = text.toString();
            brokenWords = WordBreaker.words(broken);
            language = Language.of(text);
        }
        words = brokenWords.iterator();
        forms = List.of();
        form = 0;
    }

    @Override
    public boolean incrementToken() {
        boolean nextWord = form >= forms.size();
        if (nextWord) {
            if (!words.hasNext()) {
                return false;
            }
            word = words.next();
            forms = wordForms.indexed(word, language);
            form = 0;
        }
        clearAttributes();
        term.append(forms.get(form++));
        offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
        increment.setPositionIncrement(nextWord ? 1 : 0);
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
