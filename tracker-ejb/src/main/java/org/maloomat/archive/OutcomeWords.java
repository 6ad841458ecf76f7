package org.maloomat.archive;

import java.util.List;
import java.util.Locale;
import org.maloomat.request.Outcome;

/** Reads the words in which registers tell an outcome. What fits none stays words. */
final class OutcomeWords {
    private record Wording(Outcome outcome, List<String> parts) {}

    /** Tried in this order, since "partially disclosed" also contains "disclosed". */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(Outcome.PARTIAL, List.of("in part", "partial", "some ", "part disclosed")),
            new Wording(
                    Outcome.NOT_HELD,
                    List.of("no record", "no responsive", "nonexist", "non-exist", "not exist", "not held", "does not have")),
            new Wording(
                    Outcome.REFUSED,
                    List.of("denied", "refus", "exempt", "nothing disclosed", "withheld", "no information disclosed", "not disclosed")),
            new Wording(Outcome.FULL, List.of("all disclosed", "full", "disclosed", "granted", "released", "all information")));

    private OutcomeWords() {}

    /** The outcome these words mean, or null. */
    static Outcome read(String words) {
        var text = words == null ? "" : words.toLowerCase(Locale.ROOT).strip();
        return WORDINGS.stream()
                .filter(wording -> wording.parts().stream().anyMatch(text::contains))
                .map(Wording::outcome)
                .findFirst()
                .orElse(null);
    }
}
