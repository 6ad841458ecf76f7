package org.maloomat.identifier;

import org.maloomat.identifier.NameSpan.Strength;

/**
 * A person by parent or husband. English, Urdu and Roman Urdu name the person, then the tie, then the relative; Pashto
 * names the person, then {@code د}, the relative and the tie.
 */
final class ParentageRule implements Rule {
    private static final int LONGEST_RELATIVE = 4;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.PARENTAGE)) {
                between(passage, token, passage.after(token, Cue.PARENTAGE), tie(passage, token), findings);
            } else if (passage.has(token, Cue.PARENTAGE_PROSE)) {
                between(passage, token, passage.after(token, Cue.PARENTAGE_PROSE), Strength.MIDDLING, findings);
            }
            if (isOfNameField(passage, token)) {
                continue;
            }
            if (passage.has(token, Cue.KIN_FIELD)) {
                int from = passage.after(token, Cue.KIN_FIELD);
                relative(passage, from, passage.isMark(from, ":=-") ? Strength.STRONG : Strength.FIELD, findings);
            } else if (passage.has(token, Cue.KIN) && passage.before(token, Cue.PARENTAGE) < 0) {
                kin(passage, token, findings);
            }
            if (passage.has(token, Cue.PARENTAGE_AFTER)) {
                before(passage, token, findings);
            }
        }
    }

    /** "Name and parentage:" is followed by the person's own name. */
    private static boolean isOfNameField(TokenizedText passage, int token) {
        for (int first = token - 1; first >= Math.max(0, token - 3); first--) {
            if (passage.after(first, Cue.NAME_FIELD) > token) {
                return true;
            }
        }
        return false;
    }

    private static Strength tie(TokenizedText passage, int token) {
        return passage.is(token, TokenizedText.Kind.ARABIC)
                        || passage.is(token + 1, TokenizedText.Kind.MARK)
                        || !passage.isCapitalised(token)
                ? Strength.STRONG
                : Strength.MIDDLING;
    }

    private static void between(TokenizedText passage, int tie, int from, Strength strength, Findings findings) {
        var relative = NameSpan.from(passage, from, strength);
        var isOrdinaryProse = relative.isEmpty();
        if (isOrdinaryProse) {
            return;
        }
        var before = strength == Strength.STRONG && isSmall(passage, tie) ? Strength.STRONG : Strength.MIDDLING;
        var person = NameSpan.before(passage, tie, before)
                .or(() -> NameSpan.before(passage, overAge(passage, tie, findings), before));
        if (person.isEmpty()
                && passage.is(tie, TokenizedText.Kind.ARABIC)
                && NameSpan.from(passage, from, Strength.FIELD).isEmpty()) {
            return;
        }
        if (person.isPresent() && OfficerCheck.isOfficer(passage, person.get())) {
            return;
        }
        person.ifPresent(name -> add(passage, name, IdentifierLabel.PERSON, findings));
        relative.ifPresent(name -> add(passage, name, IdentifierLabel.RELATIVE, findings));
    }

    /** The token before which a name may stand when an age or a card number was found between it and the tie. */
    private static int overAge(TokenizedText passage, int tie, Findings findings) {
        int at = tie;
        while (at > tie - 2 && passage.isMark(at - 1, ",()")) {
            at--;
        }
        var between = at > 0 ? findings.endingAt(passage.end(at - 1)) : null;
        return between == null ? tie : passage.tokenAt(between.start());
    }

    private static boolean isSmall(TokenizedText passage, int tie) {
        return passage.is(tie - 1, TokenizedText.Kind.LATIN) && !passage.isCapitalised(tie - 1);
    }

    private static void relative(TokenizedText passage, int from, Strength strength, Findings findings) {
        NameSpan.from(passage, from, strength)
                .filter(name -> !OfficerCheck.isOfficer(passage, name))
                .ifPresent(name -> add(passage, name, IdentifierLabel.RELATIVE, findings));
    }

    private static void kin(TokenizedText passage, int token, Findings findings) {
        int from = passage.after(token, Cue.KIN);
        var isNamed = passage.has(from, Cue.NAMED) || passage.isMark(from, ":");
        relative(
                passage,
                passage.has(from, Cue.NAMED) ? passage.after(from, Cue.NAMED) : from,
                isNamed ? Strength.MIDDLING : Strength.WEAK,
                findings);
    }

    private static void before(TokenizedText passage, int tie, Findings findings) {
        var relative = NameSpan.before(passage, tie, kindOf(passage, tie))
                .filter(name -> name.last() == tie - 1 && name.last() - name.first() < LONGEST_RELATIVE)
                .filter(name ->
                        isPashto(passage, tie) ? passage.key(name.first() - 1).equals("د") : isUsual(passage, name));
        if (relative.isPresent()) {
            add(passage, relative.get(), IdentifierLabel.RELATIVE, findings);
            if (isPashto(passage, tie)) {
                ofPashto(passage, relative.get().first() - 1, findings);
            }
        } else if (isPashto(passage, tie) && isOfSomebody(passage, tie - 1)) {
            relative(passage, tie + 1, Strength.WEAK, findings);
        }
    }

    /** "د هغې پلار", "زما لور": the kin's own name follows. */
    private static boolean isOfSomebody(TokenizedText passage, int token) {
        return passage.hasAny(token, Cue.ROLE, Cue.PUPIL)
                || " زما ہغی ہغہ ہغوی ستا دی ".contains(" " + passage.key(token) + " ") && passage.isWord(token);
    }

    private static Strength kindOf(TokenizedText passage, int tie) {
        return isPashto(passage, tie) ? Strength.MIDDLING : Strength.WEAK;
    }

    private static boolean isPashto(TokenizedText passage, int tie) {
        return passage.after(tie, Cue.PARENTAGE_AFTER) == tie + 1;
    }

    private static boolean isUsual(TokenizedText passage, TokenSpan name) {
        for (int at = name.first(); at <= name.last(); at++) {
            if (passage.has(at, Cue.NAME_PART)) {
                return true;
            }
        }
        return passage.is(name.first(), TokenizedText.Kind.LATIN);
    }

    private static void ofPashto(TokenizedText passage, int of, Findings findings) {
        NameSpan.before(passage, of, Strength.MIDDLING)
                .filter(name -> name.last() == of - 1 && name.last() - name.first() < 3)
                .ifPresent(name -> add(passage, name, IdentifierLabel.PERSON, findings));
    }

    private static void add(TokenizedText passage, TokenSpan name, IdentifierLabel label, Findings findings) {
        findings.add(passage.start(name.first()), passage.end(name.last()), label, 0.9);
    }
}
