package org.maloomat.index.lucene;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;

/**
 * The sentences of a text. Those of a long one end at full stops alone: the rules of {@link BreakIterator} read a text from its
 * beginning for each place asked about, which takes minutes in a long one.
 */
final class Sentences extends BreakIterator {

    private static final int LONG = 100_000;

    private BreakIterator within = BreakIterator.getSentenceInstance(Locale.ROOT);

    @Override
    public void setText(CharacterIterator text) {
        within = text.getEndIndex() > LONG
                ? new CustomSeparatorBreakIterator('.')
                : BreakIterator.getSentenceInstance(Locale.ROOT);
        within.setText(text);
    }

    @Override
    public CharacterIterator getText() {
        return within.getText();
    }

    @Override
    public int first() {
        return within.first();
    }

    @Override
    public int last() {
        return within.last();
    }

    @Override
    public int next(int n) {
        return within.next(n);
    }

    @Override
    public int next() {
        return within.next();
    }

    @Override
    public int previous() {
        return within.previous();
    }

    @Override
    public int following(int offset) {
        return within.following(offset);
    }

    @Override
    public int preceding(int offset) {
        return within.preceding(offset);
    }

    @Override
    public int current() {
        return within.current();
    }
}
