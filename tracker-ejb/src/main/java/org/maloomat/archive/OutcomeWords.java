package org.maloomat.archive;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maloomat.request.Outcome;

/**
 * Reads the words in which registers tell an outcome, by whole words. Whatever says no to something, or is about something else than
 * an answer, is taken for no outcome unless it is one of the known refusals: what is not sure stays the other government's words.
 */
final class OutcomeWords {
    private record Wording(Outcome outcome, Pattern words) {}

    /** Tried in this order, since "partially disclosed" also contains "disclosed". */
    private static final List<Wording> WORDINGS = List.of(
            wording(
                    Outcome.NOT_HELD,
                    "no (?:responsive )?(?:records?|documents?)(?: exist(?:s|ed)?| found| held)?|non-?exist\\w*|(?:do|does|did) not exist|"
                            + "(?:record|information|document)s? not (?:exist|found|held|available)|not held|does not have"),
            wording(
                    Outcome.PARTIAL,
                    "(?:disclosed|granted|released|allowed|exempted|denied|refused|withheld) in part|in part|partial(?:ly)?(?: \\w+)?|"
                            + "partly(?: \\w+)?|some (?:\\w+ )?(?:disclosed|released|granted)|part(?:s)? disclosed|information disclosed in part"),
            wording(
                    Outcome.REFUSED,
                    "denied|refused|refusal|rejected|declined|withheld|(?:all )?exempt(?:ed|ion)?|nothing disclosed|"
                            + "no (?:information|records?) (?:disclosed|released)|not (?:disclosed|granted|released)"),
            wording(
                    Outcome.FULL,
                    "(?:all|fully) (?:disclosed|granted|released)|(?:disclosed|granted|released|allowed|disclosure) in full|full(?: disclosure)?|"
                            + "all (?:information|records?)(?: disclosed| released)?|disclosed|granted|released|full(?:y)? answered"));

    /** Words under which an outcome that seems plain may mean its contrary, or something that happened before any answer. */
    private static final Pattern UNSURE = Pattern.compile(
            "\\b(?:not|no|non\\w*|never|nothing|none|un\\w+|without|except|but|pending|transfer\\w*|forward\\w*|withdrawn|abandoned|appeal\\w*)\\b");

    private OutcomeWords() {}

    private static Wording wording(Outcome outcome, String words) {
        return new Wording(outcome, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    /** The outcome these words mean, or null. */
    static Outcome read(String words) {
        var text = words == null
                ? ""
                : words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        for (var wording : WORDINGS) {
            var found = wording.words().matcher(text);
            if (found.find()) {
                var rest = text.substring(0, found.start()) + " " + text.substring(found.end());
                return UNSURE.matcher(rest).find() ? null : wording.outcome();
            }
        }
        return null;
    }
}
