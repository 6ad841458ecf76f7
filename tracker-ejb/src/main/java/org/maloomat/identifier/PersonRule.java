package org.maloomat.identifier;

import java.util.Optional;
import org.maloomat.identifier.NameSpan.Strength;

/** Names that a title, a role in the case or a word of naming announces. */
final class PersonRule implements Rule {
    private static final int OFFICER_REACH = 4;
    private static final int MOST_IN_A_LIST = 12;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.NAME_FIELD)) {
                field(passage, token, findings);
            }
            if (passage.has(token, Cue.HONORIFIC)) {
                behind(passage, passage.after(token, Cue.HONORIFIC), honorific(passage, token), 0.9, findings);
            }
            if (passage.has(token, Cue.ROLE)) {
                role(passage, token, findings);
            }
            if (passage.has(token, Cue.NAMED) && !belongsToKin(passage, token)) {
                named(passage, token, findings);
            }
            if (passage.has(token, Cue.NAMED_AFTER)) {
                before(passage, token, Strength.MIDDLING, 0.8, findings);
            }
            if (passage.has(token, Cue.HONORIFIC_AFTER)) {
                withHonorific(passage, token, findings);
            }
        }
    }

    private static void field(TokenizedText passage, int cue, Findings findings) {
        int from = passage.after(cue, Cue.NAME_FIELD);
        var isBare = passage.isMark(from - 1, ":");
        if (!isBare || !passage.near(cue, Cue.OFFICER, OFFICER_REACH, 0)) {
            var isMarked = isBare || passage.isMark(from, ":=-");
            NameSpan.from(passage, from, isMarked ? Strength.STRONG : Strength.FIELD)
                    .filter(name -> !isBare || !isPlace(passage, name))
                    .ifPresent(name -> add(passage, name, 0.9, findings));
        }
    }

    private static Strength honorific(TokenizedText passage, int token) {
        return switch (passage.key(token)) {
            case "miss", "mrs", "ms", "mr", "baby", "master", "ma" -> Strength.MIDDLING;
            default -> Strength.STRONG;
        };
    }

    private static void role(TokenizedText passage, int token, Findings findings) {
        int from = passage.after(token, Cue.ROLE);
        var isColon = passage.isMark(from, ":");
        var isBroken = passage.isMark(from, ".-") || passage.isMark(from, "(") && !passage.isCapitalised(from + 1);
        if (passage.key(from).matches("[0-9]{1,2}")
                || passage.isMark(from, "-") && passage.is(from + 1, TokenizedText.Kind.NUMBER)) {
            behind(passage, passage.isMark(from, "-") ? from + 2 : from + 1, Strength.WEAK, 0.8, findings);
            return;
        }
        if (isBroken || passage.has(from, Cue.ROLE) && passage.after(from, Cue.ROLE) == 0) {
            return;
        }
        behind(passage, from, isColon ? Strength.MIDDLING : Strength.WEAK, 0.85, findings);
    }

    private static void named(TokenizedText passage, int token, Findings findings) {
        int from = passage.after(token, Cue.NAMED);
        if (passage.key(token).equals("state") && passage.near(token, Cue.PUBLIC_CASE, 12, 12)) {
            return;
        }
        var isBareNoun = passage.key(token).equals("نام") || passage.key(token).equals("نوم");
        var key = passage.key(from - 1);
        if (key.equals("یی")
                || !isBareNoun && passage.is(token, TokenizedText.Kind.ARABIC)
                || passage.isMark(from, ":")) {
            behind(passage, from, Strength.MIDDLING, 0.85, findings);
        } else if (passage.is(token, TokenizedText.Kind.LATIN)) {
            behind(passage, from, Strength.MIDDLING, 0.8, findings);
        } else {
            behindWithCopula(passage, from, findings);
        }
    }

    private static void behindWithCopula(TokenizedText passage, int from, Findings findings) {
        NameSpan.from(passage, from, Strength.MIDDLING)
                .filter(name -> name.last() - name.first() < 3)
                .filter(name -> passage.key(name.last() + 1).matches("ہے|ہی|دی|دہ|وو|وہ|تھا|لری"))
                .ifPresent(name -> add(passage, name, 0.8, findings));
    }

    private static boolean belongsToKin(TokenizedText passage, int token) {
        for (int first = token; first >= Math.max(0, token - 4); first--) {
            if (passage.after(first, Cue.KIN_FIELD) > token) {
                return true;
            }
        }
        return passage.before(token, Cue.KIN) >= 0;
    }

    private static void withHonorific(TokenizedText passage, int token, Findings findings) {
        int last = passage.after(token, Cue.HONORIFIC_AFTER) - 1;
        NameSpan.before(passage, token, Strength.MIDDLING)
                .filter(name -> name.last() == token - 1)
                .ifPresent(name -> add(passage, new TokenSpan(Math.max(name.first(), token - 2), last), 0.8, findings));
    }

    private static void behind(
            TokenizedText passage, int from, Strength strength, double confidence, Findings findings) {
        var next = NameSpan.from(passage, from, strength).filter(name -> add(passage, name, confidence, findings));
        for (int more = 0; next.isPresent() && more < MOST_IN_A_LIST; more++) {
            next = another(passage, next.get().last() + 1)
                    .filter(name -> add(passage, name, confidence - 0.1, findings));
        }
    }

    /** The next name of a list: behind "and", or behind a comma when it has two parts. */
    private static Optional<TokenSpan> another(TokenizedText passage, int token) {
        var isAnd = " and aur اور او ".contains(" " + passage.key(token) + " ") && passage.isWord(token);
        var isComma = passage.isMark(token, ",");
        if (!isAnd && !isComma && !passage.isMark(token, "&")) {
            return Optional.empty();
        }
        var strength = passage.is(token + 1, TokenizedText.Kind.ARABIC) ? Strength.WEAK : Strength.MIDDLING;
        return NameSpan.from(passage, token + 1, strength)
                .filter(name -> name.first() == token + 1 && (!isComma || name.last() > name.first()))
                .filter(name -> !isPlace(passage, name));
    }

    private static boolean isPlace(TokenizedText passage, TokenSpan name) {
        for (int at = name.first(); at <= name.last(); at++) {
            if (passage.hasAny(at, Cue.TOWN, Cue.LOCALITY)) {
                return true;
            }
        }
        return false;
    }

    private static void before(
            TokenizedText passage, int token, Strength strength, double confidence, Findings findings) {
        NameSpan.before(passage, token, strength)
                .filter(name -> name.last() == token - 1)
                .ifPresent(name -> add(passage, name, confidence, findings));
    }

    private static boolean add(TokenizedText passage, TokenSpan name, double confidence, Findings findings) {
        return !OfficerCheck.isOfficer(passage, name)
                && findings.add(
                        passage.start(name.first()), passage.end(name.last()), IdentifierLabel.PERSON, confidence);
    }
}
