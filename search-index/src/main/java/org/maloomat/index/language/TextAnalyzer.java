package org.maloomat.index.language;

import org.apache.lucene.analysis.Analyzer;

/**
 * Analysis of every text of the index, whatever its language: each word is one position that holds all its forms, so that a phrase
 * and a highlight see the words as they stand.
 */
public final class TextAnalyzer extends Analyzer {

    private static final int GAP_BETWEEN_PAGES = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP_BETWEEN_PAGES;
    }
}
