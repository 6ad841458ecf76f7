package org.maloomat.identifier;

import java.util.Set;
import java.util.regex.Pattern;

/** Registration marks of vehicles: LEA-17-1234, Peshawar A-1234, پشاور اے-1234; looser forms behind a cue. */
final class VehicleRule implements Rule {
    private static final Pattern FULL = Pattern.compile("(?<![a-z0-9/-])([a-z]{2,4})-[0-9]{2}-[0-9]{3,4}(?![0-9-])");
    private static final Pattern LOOSE = Pattern.compile(
            "([a-z]{1,4})(?:[-/][a-z]{1,3})?[ \\-/]{0,2}(?:[0-9]{2}[ \\-/]{1,2})?[0-9]{1,4}(?:-[a-z])?(?![a-z0-9-])");
    private static final Pattern BEHIND_TOWN = Pattern.compile("[a-z]{1,3} ?- ?[0-9]{1,4}(?![a-z0-9-])");
    private static final String LETTER =
            "(?:اے|بی|سی|ڈی|ای|ایف|جی|ایچ|ائی|جے|کے|ایل|ایم|این|او|پی|کیو|ار|ایس|ٹی|یو|وی|ڈبلیو|ایکس|وائی|زیڈ|الف|ب|ج|د|ڈبل اے)";
    private static final Pattern URDU = Pattern.compile(
            foldLetters(LETTER + "(?: " + LETTER + "){0,2}[ -]{1,3}(?:[0-9]{2}-)?[0-9]{1,4}(?![0-9-])"));
    private static final Set<String> OTHER_SERIES = Set.of(
            "kp", "rti", "isbn", "issn", "pld", "sro", "pkr", "rs", "fir", "mlc", "ppc", "no", "nos", "so", "ref", "wp",
            "cr", "ps", "cnic", "tel", "ext", "fax", "dhq", "iso", "un", "art", "sec", "pc", "kpk", "act", "may",
            "june", "july", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "on", "in",
            "of", "to", "by", "the", "and", "for", "at", "from", "year", "was", "case", "room", "page", "form", "scmr",
            "sc", "ylr", "u", "s", "with", "is", "f", "since", "over", "only", "dated", "dt", "ilat", "ka", "ki", "ke",
            "se");
    private static final int REACH = 9;

    private static String foldLetters(String pattern) {
        var folded = new StringBuilder();
        pattern.chars().forEach(unit -> folded.append(CharacterFolding.fold((char) unit)));
        return folded.toString();
    }

    @Override
    public void find(TokenizedText passage, Findings findings) {
        var matcher = passage.matcher(FULL);
        for (int token = 0; token < passage.count(); token++) {
            if (passage.isMark(token + 1, "-")
                    && passage.isCapitalised(token)
                    && passage.looksAt(matcher, token)
                    && !OTHER_SERIES.contains(matcher.group(1))
                    && isUpper(passage, matcher.start(), matcher.end(1))) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.VEHICLE, 0.9);
            }
            if (passage.has(token, Cue.TOWN)) {
                behindTown(passage, token, findings, false);
            }
            if (passage.has(token, Cue.VEHICLE)) {
                behindCue(passage, passage.after(token, Cue.VEHICLE), findings);
            }
        }
    }

    private static boolean behindTown(TokenizedText passage, int town, Findings findings, boolean isCued) {
        int letters = passage.after(town, Cue.TOWN);
        if (letters >= passage.count()) {
            return false;
        }
        var isLatin = passage.is(letters, TokenizedText.Kind.LATIN);
        var matcher = (isLatin ? isCued ? LOOSE : BEHIND_TOWN : URDU).matcher(passage.foldedText());
        matcher.region(passage.start(letters), passage.text().length());
        return matcher.lookingAt()
                && !(isLatin && OTHER_SERIES.contains(passage.key(letters)))
                && (!isLatin || passage.isCapitalised(letters))
                && findings.add(passage.start(town), matcher.end(), IdentifierLabel.VEHICLE, 0.85);
    }

    private static void behindCue(TokenizedText passage, int from, Findings findings) {
        var loose = LOOSE.matcher(passage.foldedText());
        var urdu = URDU.matcher(passage.foldedText());
        for (int at = from; at < Math.min(passage.count(), from + REACH) && !passage.endsSentence(at); at++) {
            if (passage.has(at, Cue.TOWN) && behindTown(passage, at, findings, true)) {
                return;
            }
            loose.region(passage.start(at), passage.text().length());
            urdu.region(passage.start(at), passage.text().length());
            var isLoose = passage.is(at, TokenizedText.Kind.LATIN)
                    && loose.lookingAt()
                    && !OTHER_SERIES.contains(loose.group(1))
                    && (isUpper(passage, loose.start(), loose.end(1))
                            || at <= from + 2 && !passage.has(at, Cue.FUNCTION));
            if (isLoose
                    && findings.add(loose.start(), townBehind(passage, loose.end()), IdentifierLabel.VEHICLE, 0.85)) {
                return;
            }
            if (urdu.lookingAt() && findings.add(urdu.start(), urdu.end(), IdentifierLabel.VEHICLE, 0.8)) {
                return;
            }
        }
    }

    private static int townBehind(TokenizedText passage, int end) {
        int town = passage.tokenAt(end);
        return passage.has(town, Cue.TOWN) && passage.isCapitalised(town)
                ? passage.end(passage.after(town, Cue.TOWN) - 1)
                : end;
    }

    private static boolean isUpper(TokenizedText passage, int start, int end) {
        return passage.text().substring(start, end).chars().noneMatch(Character::isLowerCase);
    }
}
