package org.maloomat.index.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;
import org.maloomat.index.Snippet;

/** Finds the best passage of a stored field, wherever it stands, and marks the words found in it. */
final class Passages extends UnifiedHighlighter {

    private static final int USUAL_LENGTH = 180;
    private static final int LONGEST = 320;
    private static final float EXACT = 1_000;
    private static final Pattern BIDI_CONTROLS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** All of every text: the most that the highlighter allows. */
    private static final int LONGEST_TEXT = Integer.MAX_VALUE - 1;

    private final Predicate<BytesRef> exact;

    private Passages(Builder builder, Predicate<BytesRef> exact) {
        super(builder);
        this.exact = exact;
    }

    /** @param exactTerms the terms that are words as they were asked for: a passage with one of them is better than any without */
    static Passages of(IndexSearcher searcher, Analyzer analyzer, Set<Term> exactTerms) {
        var words = exactTerms.stream().map(Term::bytes).collect(Collectors.toUnmodifiableSet());
        var builder = new Builder(searcher, analyzer)
                .withFieldMatcher(field -> true)
                .withMaxLength(LONGEST_TEXT)
                .withScorer(new ExactFirst(words::contains))
                .withWeightMatches(false)
                .withBreakIterator(
                        () -> LengthGoalBreakIterator.createClosestToLength(new Sentences(), USUAL_LENGTH, 0.5f))
                .withFormatter(new Marked(LONGEST, words::contains));
        return new Passages(builder, words::contains);
    }

    /** The snippet of each field of each entry, null where the field holds nothing. */
    Map<String, Object[]> of(String[] fields, Query query, int[] entries) throws IOException {
        var passages = new int[fields.length];
        Arrays.fill(passages, 1);
        return highlightFieldsAsObjects(fields, query, entries, passages);
    }

    /** A title is one passage, however many sentences it has. */
    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.equals(Fields.TITLE) ? new WholeBreakIterator() : super.getBreakIterator(field);
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        return field.equals(Fields.TITLE) ? new Marked(Integer.MAX_VALUE, exact) : super.getFormatter(field);
    }

    private static final class ExactFirst extends PassageScorer {
        private final Predicate<BytesRef> exact;

        ExactFirst(Predicate<BytesRef> exact) {
            this.exact = exact;
        }

        @Override
        public float score(Passage passage, int contentLength) {
            float score = super.score(passage, contentLength);
            return firstExact(passage, exact) < 0 ? score : EXACT * score;
        }
    }

    /** The first match of a passage that is a word as it was asked for, or -1. */
    private static int firstExact(Passage passage, Predicate<BytesRef> exact) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
            if (exact.test(passage.getMatchTerms()[i])) {
                return i;
            }
        }
        return -1;
    }

    private static final class Marked extends PassageFormatter {
        private final int longest;
        private final Predicate<BytesRef> exact;

        Marked(int longest, Predicate<BytesRef> exact) {
            this.longest = longest;
            this.exact = exact;
        }

        @Override
        public Snippet format(Passage[] passages, String content) {
            if (passages.length == 0) {
                return null;
            }
            var passage = passages[0];
            int start = passage.getStartOffset();
            int end = Math.min(passage.getEndOffset(), content.length());
            if (end - start > longest) {
                int match = Math.max(0, firstExact(passage, exact));
                int first = passage.getNumMatches() == 0 ? start : passage.getMatchStarts()[match];
                start = Math.max(start, wordStart(content, first - LONGEST / 3));
                end = wordEnd(content, Math.min(end, start + LONGEST));
            }
            return new Snippet(parts(passage, content, start, end));
        }

        private static List<Snippet.Part> parts(Passage passage, String content, int start, int end) {
            var parts = new ArrayList<Snippet.Part>();
            int at = start;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(at, passage.getMatchStarts()[i]);
                int to = Math.min(end, passage.getMatchEnds()[i]);
                if (to <= from) {
                    continue;
                }
                add(content.substring(at, from), false, parts);
                add(content.substring(from, to), true, parts);
                at = to;
            }
            add(content.substring(at, Math.max(at, end)), false, parts);
            return parts;
        }

        /** A turning sign that is cut off from its end would turn the whole page. Words that touch are one mark. */
        private static void add(String text, boolean highlighted, List<Snippet.Part> to) {
            var plain = BIDI_CONTROLS.matcher(text).replaceAll("");
            if (plain.isEmpty()) {
                return;
            }
            int last = to.size() - 1;
            if (last >= 0 && to.get(last).highlighted() == highlighted) {
                to.set(last, new Snippet.Part(to.get(last).text() + plain, highlighted));
            } else {
                to.add(new Snippet.Part(plain, highlighted));
            }
        }

        private static int wordStart(String content, int from) {
            int at = Math.max(0, from);
            while (at > 0 && at < content.length() && !Character.isWhitespace(content.charAt(at - 1))) {
                at--;
            }
            return from - at > LONGEST / 3 ? Math.max(0, from) : at;
        }

        private static int wordEnd(String content, int to) {
            int at = to;
            while (at > 0
                    && at < content.length()
                    && !Character.isWhitespace(content.charAt(at))
                    && to - at < LONGEST / 3) {
                at--;
            }
            return at < content.length() && !Character.isWhitespace(content.charAt(at)) ? to : at;
        }
    }
}
