package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maloomat.index.Emptiness;
import org.maloomat.index.Emptiness.Change;
import org.maloomat.index.Emptiness.Reason;
import org.maloomat.index.Emptiness.Widening;
import org.maloomat.index.FacetName;
import org.maloomat.index.QuestionReading.Kind;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.SearchQuery.Detail;
import org.maloomat.index.lucene.Question.Clause;

/** Explains an answer without hits, and tries what would find something. */
final class ZeroHitAdvisor {

    private static final int MOST_WIDENINGS = 6;
    private static final int MOST_TRIED = 12;

    private final SearchExecutor answering;
    private final SearchQuery asked;
    private final Question question;
    private final List<Widening> widenings = new ArrayList<>();
    private int tried;

    ZeroHitAdvisor(SearchExecutor answering, SearchQuery asked, Question question) {
        this.answering = answering;
        this.asked = asked;
        this.question = question;
    }

    /** @param total how many texts there are on other pages */
    Emptiness explained(long total) throws IOException {
        if (total > 0) {
            var first = new Widening(Change.FIRST_PAGE, null, "", total, asked.page(1, asked.size()));
            return new Emptiness(Reason.PAST_THE_LAST_PAGE, List.of(), List.of(first));
        }
        if (!asked.wants(Detail.ADVICE)) {
            return new Emptiness(
                    question.isHopeless() ? Reason.NOTHING_TO_LOOK_FOR : Reason.NEVER_TOGETHER, List.of(), List.of());
        }
        if (count(everything()) == 0) {
            return new Emptiness(Reason.NOTHING_PUBLISHED, List.of(), List.of());
        }
        if (question.isHopeless()) {
            return new Emptiness(Reason.NOTHING_TO_LOOK_FOR, List.of(), List.of());
        }
        var unknown = unknownWords();
        var unfiltered = unfiltered();
        boolean filteredOut = isFiltered() && count(unfiltered) > 0;
        if (filteredOut) {
            withFewerFilters();
        } else {
            withoutUnknown(unknown);
            withFewerConditions();
        }
        var reason = Reason.NEVER_TOGETHER;
        if (filteredOut) {
            reason = Reason.FILTERED_OUT;
        } else if (!unknown.isEmpty()) {
            reason = Reason.UNKNOWN_WORDS;
        }
        return new Emptiness(reason, unknown.stream().map(ZeroHitAdvisor::text).toList(), widenings);
    }

    private long count(SearchQuery query) throws IOException {
        return answering.count(query, Question.of(query.words()));
    }

    private SearchQuery everything() {
        return unfiltered().asking("");
    }

    private SearchQuery unfiltered() {
        return asked.filteredBy(Map.of()).between(null, null);
    }

    private boolean isFiltered() {
        return !asked.filters().isEmpty() || asked.from() != null || asked.to() != null;
    }

    private List<Clause> unknownWords() throws IOException {
        var unknown = new ArrayList<Clause>();
        for (var clause : question.clauses()) {
            if (isWords(clause) && count(unfiltered().asking(clause.source())) == 0) {
                unknown.add(clause);
            }
        }
        return unknown;
    }

    private static String text(Clause clause) {
        return clause.alternatives().get(0).text();
    }

    private static String sources(List<Clause> clauses) {
        return clauses.stream().map(Clause::source).collect(Collectors.joining(" "));
    }

    private static boolean isWords(Clause clause) {
        var kind = clause.alternatives().get(0).kind();
        return !clause.excluded()
                && clause.alternatives().size() == 1
                && (kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.PREFIX);
    }

    private void withFewerFilters() throws IOException {
        if (asked.from() != null || asked.to() != null) {
            tryOut(Change.WITHOUT_DATES, null, "", asked.between(null, null).page(1, asked.size()));
        }
        for (var facet : FacetName.values()) {
            var values = asked.filters().get(facet);
            if (values != null) {
                var others = new HashMap<>(asked.filters());
                others.remove(facet);
                tryOut(Change.WITHOUT_FACET, facet, String.join(", ", values), asked.filteredBy(others));
            }
        }
        if (widenings.isEmpty()) {
            tryOut(Change.WITHOUT_FILTERS, null, "", unfiltered().page(1, asked.size()));
        }
    }

    /** With several unknown words, leaving out one of them helps nobody. */
    private void withoutUnknown(List<Clause> unknown) throws IOException {
        var known = question.clauses().stream()
                .filter(clause -> !unknown.contains(clause))
                .toList();
        if (unknown.size() > 1 && !known.isEmpty()) {
            tryOut(Change.WITHOUT_CONDITION, null, sources(unknown), asked.asking(sources(known)));
        }
    }

    private void withFewerConditions() throws IOException {
        var clauses = question.clauses();
        for (var clause : clauses) {
            if (!clause.excluded() && clause.alternatives().get(0).kind() == Kind.PHRASE) {
                var apart = clauses.stream()
                        .map(other -> other == clause ? text(clause) : other.source())
                        .collect(Collectors.joining(" "));
                tryOut(Change.WORDS_APART, null, clause.source(), asked.asking(apart));
            }
        }
        if (clauses.size() > 1) {
            for (var clause : clauses) {
                var others = clauses.stream().filter(other -> other != clause).toList();
                tryOut(Change.WITHOUT_CONDITION, null, clause.source(), asked.asking(sources(others)));
            }
        }
        if (clauses.size() > 2 && clauses.stream().allMatch(ZeroHitAdvisor::isWords)) {
            tryOut(
                    Change.ANY_WORD,
                    null,
                    "",
                    asked.asking(clauses.stream().map(Clause::source).collect(Collectors.joining(" OR "))));
        }
    }

    private void tryOut(Change change, FacetName facet, String text, SearchQuery query) throws IOException {
        if (widenings.size() >= MOST_WIDENINGS || tried++ >= MOST_TRIED) {
            return;
        }
        long total = count(query);
        if (total > 0) {
            widenings.add(new Widening(change, facet, text, total, query));
        }
    }
}
