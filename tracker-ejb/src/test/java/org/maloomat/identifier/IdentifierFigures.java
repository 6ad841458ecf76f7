package org.maloomat.identifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of the corpus the detector finds, per label and language, and how often it errs on harmless sentences. */
final class IdentifierFigures {
    /** How many there are and how many of them were found, from the first unit to the last and under the right label. */
    record Share(int all, int found) {
        Share plus(boolean isFound) {
            return new Share(all + 1, found + (isFound ? 1 : 0));
        }

        double recall() {
            return all == 0 ? 1 : (double) found / all;
        }

        @Override
        public String toString() {
            return all == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d/%d)", recall(), found, all);
        }
    }

    private static final Share NONE = new Share(0, 0);

    private final Map<IdentifierLabel, Map<String, Share>> shares = new EnumMap<>(IdentifierLabel.class);
    private final Map<String, Share> alarms = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();

    static IdentifierFigures measured(IdentifierDetector detector) {
        var figures = new IdentifierFigures();
        for (var sentence : IdentifierCorpus.identifying()) {
            var hits = detector.detect(sentence.text());
            for (var wanted : sentence.wanted()) {
                var isFound = hits.stream()
                        .anyMatch(hit -> hit.label() == wanted.label()
                                && hit.start() <= wanted.start()
                                && hit.end() >= wanted.end());
                figures.note(wanted.label(), sentence, isFound);
            }
        }
        for (var sentence : IdentifierCorpus.harmless()) {
            var isAlarm = !detector.detect(sentence.text()).isEmpty();
            figures.alarms.merge(sentence.language(), NONE.plus(isAlarm), (kept, fresh) -> kept.plus(isAlarm));
        }
        return figures;
    }

    private void note(IdentifierLabel label, IdentifierCorpus.Sentence sentence, boolean isFound) {
        shares.computeIfAbsent(label, key -> new LinkedHashMap<>())
                .merge(sentence.language(), NONE.plus(isFound), (kept, fresh) -> kept.plus(isFound));
        if (!isFound) {
            missed.add(label + " in: " + sentence.text());
        }
    }

    List<String> missed() {
        return missed;
    }

    Share of(IdentifierLabel label, String language) {
        return shares.getOrDefault(label, Map.of()).getOrDefault(language, NONE);
    }

    Share falseAlarms(String language) {
        return alarms.getOrDefault(language, NONE);
    }

    /** The table of the page, in Markdown. */
    String table() {
        var table = new StringBuilder("| Label | " + String.join(" | ", IdentifierCorpus.LANGUAGES) + " |\n");
        table.append("|---")
                .append("|---".repeat(IdentifierCorpus.LANGUAGES.size()))
                .append("|\n");
        for (var label : IdentifierLabel.values()) {
            table.append("| ").append(label).append(" |");
            IdentifierCorpus.LANGUAGES.forEach(
                    language -> table.append(' ').append(of(label, language)).append(" |"));
            table.append('\n');
        }
        table.append("| harmless sentences with a hit |");
        for (var language : IdentifierCorpus.LANGUAGES) {
            var share = falseAlarms(language);
            table.append(String.format(Locale.ROOT, " %d of %d |", share.found(), share.all()));
        }
        return table.append('\n').toString();
    }
}
