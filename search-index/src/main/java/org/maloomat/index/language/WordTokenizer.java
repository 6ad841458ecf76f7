package org.maloomat.index.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives a text's words, each as all its forms at one position with the offsets of the word. Where a word is hyphened, its first part also
 * has the forms of the whole, with the offsets of the whole, and its second part a mark that the whole ends there.
 */
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
    private int nextWord;
    private Word word;
    private List<String> forms = List.of();
    private int form;

    /** Forms from here on are those of a hyphened word, which ends at {@link #wholeEnd}. */
    private int firstOfWhole;

    private int wholeEnd;
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
        nextWord = 0;
        forms = List.of();
        form = 0;
    }

    @Override
    public boolean incrementToken() {
        boolean next = form >= forms.size();
        if (next) {
            if (nextWord >= brokenWords.size()) {
                return false;
            }
            takeWord(nextWord++);
        }
        clearAttributes();
        int end = form < firstOfWhole ? word.end() : wholeEnd;
        term.append(forms.get(form++));
        offset.setOffset(correctOffset(word.start()), correctOffset(end));
        increment.setPositionIncrement(next ? 1 : 0);
        return true;
    }

    private void takeWord(int number) {
        word = brokenWords.get(number);
        forms = wordForms.indexed(word, language);
        form = 0;
        firstOfWhole = forms.size();
        var before = number == 0 ? null : brokenWords.get(number - 1);
        var after = number + 1 == brokenWords.size() ? null : brokenWords.get(number + 1);
        if (before != null && word.continues(before)) {
            forms = new ArrayList<>(forms);
            forms.add(WordForms.REST + before.text() + word.text());
            firstOfWhole = forms.size();
        }
        if (after != null && after.continues(word)) {
            forms = new ArrayList<>(forms);
            forms.addAll(wordForms.indexedJoined(word, after, language));
            wholeEnd = after.end();
        }
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
