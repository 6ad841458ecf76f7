package org.maloomat.index;

import java.util.List;

/**
 * Why an answer has no hits.
 *
 * @param unknownWords words of the question that stand in no text at all, as typed
 * @param widenings less narrow questions, each of which finds something, the least change first; at most six
 */
public record Emptiness(Reason reason, List<String> unknownWords, List<Widening> widenings) {

    public enum Reason {
        /** The collection holds no texts. */
        NOTHING_PUBLISHED,
        /** Nothing in the question can be looked for. */
        NOTHING_TO_LOOK_FOR,
        /** There are hits, but not as many pages. */
        PAST_THE_LAST_PAGE,
        /** At least one word stands in no text. */
        UNKNOWN_WORDS,
        /** Each word stands somewhere, but never all together. */
        NEVER_TOGETHER,
        /** The words find something, but the chosen values and dates leave nothing of it. */
        FILTERED_OUT
    }

    /**
     * @param text the word, phrase or value given up; empty for {@link Change#ANY_WORD} and {@link Change#WITHOUT_FILTERS}
     * @param total how many texts the question then finds, 1 or more
     * @param query the question that finds them, from its first page
     */
    public record Widening(Change change, FacetName facet, String text, long total, SearchQuery query) {}

    public enum Change {
        /** One condition left out. */
        WITHOUT_CONDITION,
        /** The words of a phrase wherever they stand. */
        WORDS_APART,
        /** Texts with any of the words. */
        ANY_WORD,
        /** All values of one facet; {@code facet} says which. */
        WITHOUT_FACET,
        /** Any day. */
        WITHOUT_DATES,
        /** No filters at all. */
        WITHOUT_FILTERS,
        /** The first page. */
        FIRST_PAGE
    }

    public Emptiness {
        unknownWords = List.copyOf(unknownWords);
        widenings = List.copyOf(widenings);
    }
}
