package org.maloomat.index.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.maloomat.index.Snippet;

/** Finds the best passage of a stored field and marks the words found in it. */
final class Passages extends UnifiedHighlighter {

    private static final int USUAL_LENGTH = 180;
    private static final int LONGEST = 320;
    private static final Pattern BIDI_CONTROLS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int LONGEST_TEXT = 100_000;

    private Passages(Builder builder) {
        super(builder);
    }

    static Passages of(IndexSearcher searcher, Analyzer analyzer) {
        return new Passages(new Builder(searcher, analyzer)
                .withFieldMatcher(field -> true)
                .withMaxLength(LONGEST_TEXT)
                .withWeightMatches(false)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), USUAL_LENGTH, 0.5f))
                .withFormatter(new Marked(LONGEST)));
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
        return field.equals(Fields.TITLE) ? new Marked(Integer.MAX_VALUE) : super.getFormatter(field);
    }

    private static final class Marked extends PassageFormatter {
        private final int longest;

        Marked(int longest) {
            this.longest = longest;
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
                int first = passage.getNumMatches() == 0 ? start : passage.getMatchStarts()[0];
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

        /** A turning sign that is cut off from its end would turn the whole page. */
        private static void add(String text, boolean highlighted, List<Snippet.Part> to) {
            var plain = BIDI_CONTROLS.matcher(text).replaceAll("");
            if (!plain.isEmpty()) {
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
