package org.maloomat.identifier;

import java.util.regex.Pattern;

/** Serials that lead to one case: of an FIR (with its date and police station), a medico-legal paper, a trial. */
final class CaseReferenceRule implements Rule {
    private static final Pattern FIR_SERIAL =
            Pattern.compile("[0-9oil]{1,6}(?: ?[/\\-] ?(?:[a-z]{1,3} ?/ ?)?[0-9oil]{2,4})?(?![0-9a-z])");
    private static final Pattern MLC_SERIAL = Pattern.compile(
            "(?:[a-z]{1,6} ?[/\\-] ?)?[0-9oil]{1,7}(?: ?[/\\-] ?[a-z]{1,6})?(?: ?[/\\-] ?[0-9oil]{2,4})?(?![0-9a-z])");
    private static final Pattern CASE_SERIAL =
            Pattern.compile("(?:[a-z]{1,5} ?[/\\-] ?)?[0-9oil]{1,7}(?: ?[/\\-] ?[a-z0-9]{1,6}){0,3}(?![0-9a-z])");
    private static final int REACH = 6;
    private static final int STATION_REACH = 14;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.FIR)) {
                serial(passage, token, Cue.FIR, FIR_SERIAL, IdentifierLabel.FIR_REF, findings);
            }
            if (passage.has(token, Cue.MLC)) {
                serial(passage, token, Cue.MLC, MLC_SERIAL, IdentifierLabel.MLC_REF, findings);
            }
            if (passage.has(token, Cue.CASE) && !isPublicLaw(passage, token)) {
                serial(passage, token, Cue.CASE, CASE_SERIAL, caseLabel(passage, token), findings);
            }
        }
        for (var fir : findings.of(IdentifierLabel.FIR_REF)) {
            StationSpan.around(passage, passage.tokenAt(fir.start()), passage.tokenAt(fir.end()), STATION_REACH)
                    .ifPresent(span -> findings.add(
                            passage.start(span.first()), passage.end(span.last()), IdentifierLabel.FIR_STATION, 0.8));
        }
    }

    private static boolean isPublicLaw(TokenizedText passage, int token) {
        return passage.near(token, Cue.PUBLIC_CASE, 5, 12);
    }

    private static IdentifierLabel caseLabel(TokenizedText passage, int token) {
        for (int at = token; at < Math.min(passage.count(), token + STATION_REACH) && !passage.endsSentence(at); at++) {
            if (passage.has(at, Cue.STATION)) {
                return IdentifierLabel.FIR_REF;
            }
        }
        return IdentifierLabel.CASE_REF;
    }

    private static void serial(
            TokenizedText passage, int first, Cue cue, Pattern form, IdentifierLabel label, Findings findings) {
        int at = passage.after(first, cue);
        boolean isNumbered = passage.key(at - 1).equals("نمبر") || passage.has(at - 1, Cue.NUMBER);
        boolean isPlural = false;
        int limit = at + REACH;
        while (at < limit && isBetween(passage, at, cue)) {
            isNumbered |= passage.has(at, Cue.NUMBER) || passage.isMark(at, ":#");
            isPlural |= passage.key(at).equals("nos");
            at++;
        }
        if (at >= passage.count()) {
            return;
        }
        var matcher = form.matcher(passage.foldedText());
        matcher.region(passage.start(at), passage.text().length());
        if (!matcher.lookingAt() || !matcher.group().matches(".*[0-9].*")) {
            return;
        }
        var isSlashed = matcher.group().indexOf('/') >= 0;
        var isBareYear = DateSpan.isYear(passage, at) && !isSlashed;
        var isEnough =
                switch (label) {
                    case FIR_REF -> isNumbered || isSlashed || cue == Cue.FIR && !isBareYear && !isCount(passage, at);
                    default -> isNumbered || isSlashed && cue == Cue.MLC;
                };
        if (!isEnough) {
            return;
        }
        int end = matcher.end();
        int next = passage.tokenAt(end);
        next = ofYear(passage, next);
        if (isPlural) {
            next = others(passage, next);
        }
        next = dated(passage, next);
        findings.add(passage.start(first), Math.max(end, passage.end(next - 1)), label, isNumbered ? 0.97 : 0.85);
    }

    private static boolean isBetween(TokenizedText passage, int token, Cue cue) {
        return passage.hasAny(token, Cue.NUMBER, cue)
                || passage.isMark(token, ".:#-(")
                || " کا کی is bearing یی serial s ka diary ".contains(" " + passage.key(token) + " ");
    }

    private static boolean isCount(TokenizedText passage, int number) {
        return passage.isWord(number + 1)
                && !passage.hasAny(number + 1, Cue.DATED, Cue.STATION)
                && !passage.key(number + 1).equals("u");
    }

    private static int ofYear(TokenizedText passage, int next) {
        var isOf = " of سال کال اف aaf ".contains(" " + passage.key(next) + " ") && passage.isWord(next);
        return isOf && DateSpan.isYear(passage, next + 1) ? next + 2 : next;
    }

    private static int others(TokenizedText passage, int next) {
        int end = next;
        while (end < next + 24
                && (passage.isMark(end, ",&") || " and اور او aur ".contains(" " + passage.key(end) + " "))
                && passage.is(end + 1, TokenizedText.Kind.NUMBER)) {
            end += passage.isMark(end + 2, "/") && passage.is(end + 3, TokenizedText.Kind.NUMBER) ? 4 : 2;
        }
        return end;
    }

    private static int dated(TokenizedText passage, int next) {
        int at = passage.isMark(next, ",") ? next + 1 : next;
        if (!passage.has(at, Cue.DATED)) {
            return next;
        }
        int date = passage.after(at, Cue.DATED);
        while (passage.isMark(date, ".:")) {
            date++;
        }
        return Math.max(next, DateSpan.after(passage, date));
    }
}
