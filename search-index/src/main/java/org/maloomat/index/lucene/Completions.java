package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.maloomat.index.Completion;
import org.maloomat.index.language.WordBreaker;

/** Completes the last word of a question from the words of titles. */
final class Completions {

    private static final int FEWEST_LETTERS = 2;
    private static final int MOST = 20;
    private static final int LONGEST_TYPED = 200;
    private static final int MOST_TERMS_READ = 5_000;

    private final IndexReader reader;

    Completions(IndexReader reader) {
        this.reader = reader;
    }

    List<Completion> of(String typed, String collection, int limit) throws IOException {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return List.of();
        }
        var words = WordBreaker.codes(typed);
        if (words.isEmpty() || words.get(words.size() - 1).end() != typed.length()) {
            return List.of();
        }
        var last = words.get(words.size() - 1);
        if (last.text().length() < FEWEST_LETTERS) {
            return List.of();
        }
        var before = typed.substring(0, last.start());
        return written(RequestBlock.completion(collection, last.text())).entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> word) -> -word.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(Math.min(MOST, Math.max(1, limit)))
                .map(word -> new Completion(before + word.getKey(), word.getValue()))
                .toList();
    }

    /** Words as written, each folded form in its most frequent spelling, with the number of titles they stand in. */
    private Map<String, Integer> written(String beginning) throws IOException {
        var spellings = new HashMap<String, Map<String, Integer>>();
        var prefix = new BytesRef(beginning);
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Fields.COMPLETION);
            if (terms == null) {
                continue;
            }
            var all = terms.iterator();
            if (all.seekCeil(prefix) == SeekStatus.END) {
                continue;
            }
            int read = 0;
            for (var term = all.term();
                    term != null && StringHelper.startsWith(term, prefix) && read < MOST_TERMS_READ;
                    term = all.next(), read++) {
                var parts = term.utf8ToString().split(String.valueOf(RequestBlock.BETWEEN), 3);
                int titles = titles(all, leaf.reader());
                if (titles > 0) {
                    spellings
                            .computeIfAbsent(parts[1], folded -> new HashMap<>())
                            .merge(parts[2], titles, Integer::sum);
                }
            }
        }
        var written = new HashMap<String, Integer>();
        spellings.values().forEach(spelling -> {
            var usual = spelling.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            written.put(
                    usual.getKey(),
                    spelling.values().stream().mapToInt(Integer::intValue).sum());
        });
        return written;
    }

    /** Titles with the word, without those deleted: their words stay in the dictionary until segments are merged. */
    private static int titles(TermsEnum word, LeafReader segment) throws IOException {
        if (!segment.hasDeletions()) {
            return word.docFreq();
        }
        var live = segment.getLiveDocs();
        var postings = word.postings(null, PostingsEnum.NONE);
        int titles = 0;
        for (int title = postings.nextDoc(); title != DocIdSetIterator.NO_MORE_DOCS; title = postings.nextDoc()) {
            titles += live.get(title) ? 1 : 0;
        }
        return titles;
    }
}
