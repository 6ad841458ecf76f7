package org.maloomat.safety;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.maloomat.safety.IdentifierHit.Action;

/** Finds what would identify a person, by the forms such things have in Pakistan. A net, not a proof: people decide. */
@ApplicationScoped
public class IdentifierDetector {
    private static final String D = "[0-9\u0660-\u0669\u06F0-\u06F9]";
    private static final String SEP = "[\\s\\-\u2010-\u2015\u200E\u200F\u200C.]{0,3}";
    private static final String NAME = "[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){0,3}";
    private static final String WORD = "[\\u0621-\\u06D3]{2,15}";

    private record Family(IdentifierLabel label, Action action, Pattern pattern, int group) {}

    private static final List<Family> FAMILIES = List.of(
            family(
                    IdentifierLabel.CNIC,
                    "(?<!" + D + ")(?!97[89]-?)[1-7\u0661-\u0667\u06F1-\u06F7]" + D + "{4}" + SEP + D + "{7}" + SEP + D
                            + "(?!" + D + ")"),
            family(
                    IdentifierLabel.PHONE,
                    "(?<!" + D
                            + ")(?:\\+?[9\u06F9\u0669][2\u06F2\u0662]|[0\u06F0\u0660]{2}[9\u06F9\u0669][2\u06F2\u0662]|[0\u06F0\u0660])"
                            + SEP + "[3\u06F3\u0663]" + D + D + SEP + D + "{3}" + SEP + D + "{4}(?!" + D + ")"),
            family(
                    IdentifierLabel.EMAIL,
                    "[A-Za-z0-9._%+-]{1,64}@(?!(?:[a-z0-9-]+\\.)*(?:gov|gos)\\.pk\\b)[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z]{2,24}){1,3}"),
            family(IdentifierLabel.BANK, "\\bPK\\d{2}[A-Z]{4}\\d{16}\\b"),
            family(IdentifierLabel.PASSPORT, "\\b[A-Z]{2}\\d{7}\\b"),
            family(
                    IdentifierLabel.FIR_REF,
                    "(?i)(?:F\\.?I\\.?R\\.?\\s{0,2}(?:No\\.?|#)?|\u0639\u0644\u062A\\s*\u0646\u0645\u0628\u0631|\u0627\u06CC\u0641\\s*\u0622\u0626\u06CC\\s*\u0622\u0631\\s*\u0646\u0645\u0628\u0631)\\s{0,2}[:#]?\\s{0,2}"
                            + D + "{1,5}(?:/" + D + "{2,4})?"),
            family(
                    IdentifierLabel.MLC_REF,
                    "(?i)M\\.?L\\.?[CR]\\.?\\s{0,2}(?:No\\.?)\\s{0,2}" + D + "{1,6}(?:/[A-Z]{2,5})?(?:/" + D
                            + "{2,4})?"),
            new Family(
                    IdentifierLabel.RELATIVE,
                    Action.REDACT,
                    Pattern.compile("\\b" + NAME + ",? [dsw]/o (" + NAME + ")"),
                    1),
            new Family(
                    IdentifierLabel.PERSON, Action.REDACT, Pattern.compile("\\b(" + NAME + "),? [dsw]/o " + NAME), 1),
            new Family(
                    IdentifierLabel.PERSON,
                    Action.REDACT,
                    Pattern.compile(WORD
                            + " (?:\u062F\u062E\u062A\u0631|\u0632\u0648\u062C\u06C1|\u0628\u06CC\u0648\u06C1|\u0628\u0646\u062A) "
                            + WORD),
                    0),
            new Family(IdentifierLabel.AGE, Action.REVIEW, Pattern.compile("(?i)\\baged? \\d{1,2}\\b"), 0));

    private static Family family(IdentifierLabel label, String pattern) {
        return new Family(label, Action.REDACT, Pattern.compile(pattern), 0);
    }

    /** What was found, in the order of the text, no two overlapping. */
    public List<IdentifierHit> detect(String text) {
        var hits = new ArrayList<IdentifierHit>();
        for (var family : FAMILIES) {
            var matcher = family.pattern().matcher(text);
            while (matcher.find()) {
                var start = matcher.start(family.group());
                var end = matcher.end(family.group());
                if (hits.stream().noneMatch(h -> h.start() < end && start < h.end())) {
                    hits.add(new IdentifierHit(
                            start, end, family.label(), family.action(), "IdentifierReason." + family.label(), 0.9));
                }
            }
        }
        hits.sort(Comparator.comparingInt(IdentifierHit::start));
        return List.copyOf(hits);
    }
}
