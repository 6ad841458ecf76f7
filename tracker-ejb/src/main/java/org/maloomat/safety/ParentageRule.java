package org.maloomat.safety;

import org.maloomat.safety.NameSpan.Strength;

/**
 * A person by parent or husband. English, Urdu and Roman Urdu name the person, then the tie, then the relative; Pashto
 * names the person, then {@code د}, the relative and the tie.
 */
final class ParentageRule implements Rule {
    private static final int LONGEST_RELATIVE = 4;

    @Override
    public void find(Passage passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.PARENTAGE)) {
                between(passage, token, passage.after(token, Cue.PARENTAGE), tie(passage, token), findings);
            } else if (passage.has(token, Cue.PARENTAGE_PROSE)) {
                between(passage, token, passage.after(token, Cue.PARENTAGE_PROSE), Strength.MIDDLING, findings);
            }
            if (passage.has(token, Cue.KIN_FIELD)) {
                relative(passage, passage.after(token, Cue.KIN_FIELD), Strength.STRONG, findings);
            } else if (passage.has(token, Cue.KIN) && passage.before(token, Cue.PARENTAGE) < 0) {
                kin(passage, token, findings);
            }
            if (passage.has(token, Cue.PARENTAGE_AFTER)) {
                before(passage, token, findings);
            }
        }
    }

    private static Strength tie(Passage passage, int token) {
        return passage.is(token, Passage.Kind.ARABIC)
                        || passage.is(token + 1, Passage.Kind.MARK)
                        || !passage.isCapitalised(token)
                ? Strength.STRONG
                : Strength.MIDDLING;
    }

    private static void between(Passage passage, int tie, int from, Strength strength, Findings findings) {
        var relative = NameSpan.from(passage, from, strength);
        var isOrdinaryProse = relative.isEmpty();
        if (isOrdinaryProse) {
            return;
        }
        var person = NameSpan.before(
                passage,
                tie,
                strength == Strength.STRONG && isSmall(passage, tie) ? Strength.STRONG : Strength.MIDDLING);
        if (person.isPresent() && OfficerCheck.isOfficer(passage, person.get())) {
            return;
        }
        person.ifPresent(name -> add(passage, name, IdentifierLabel.PERSON, findings));
        relative.ifPresent(name -> add(passage, name, IdentifierLabel.RELATIVE, findings));
    }

    private static boolean isSmall(Passage passage, int tie) {
        return passage.is(tie - 1, Passage.Kind.LATIN) && !passage.isCapitalised(tie - 1);
    }

    private static void relative(Passage passage, int from, Strength strength, Findings findings) {
        NameSpan.from(passage, from, strength)
                .filter(name -> !OfficerCheck.isOfficer(passage, name))
                .ifPresent(name -> add(passage, name, IdentifierLabel.RELATIVE, findings));
    }

    private static void kin(Passage passage, int token, Findings findings) {
        int from = passage.after(token, Cue.KIN);
        var isNamed = passage.has(from, Cue.NAMED) || passage.isMark(from, ":");
        relative(
                passage,
                passage.has(from, Cue.NAMED) ? passage.after(from, Cue.NAMED) : from,
                isNamed ? Strength.MIDDLING : Strength.WEAK,
                findings);
    }

    private static void before(Passage passage, int tie, Findings findings) {
        NameSpan.before(passage, tie, Strength.WEAK.equals(kindOf(passage, tie)) ? Strength.WEAK : Strength.MIDDLING)
                .filter(name -> name.last() == tie - 1 && name.last() - name.first() < LONGEST_RELATIVE)
                .filter(name ->
                        isPashto(passage, tie) ? passage.key(name.first() - 1).equals("د") : isUsual(passage, name))
                .ifPresent(name -> {
                    add(passage, name, IdentifierLabel.RELATIVE, findings);
                    if (isPashto(passage, tie)) {
                        ofPashto(passage, name.first() - 1, findings);
                    }
                });
    }

    private static Strength kindOf(Passage passage, int tie) {
        return isPashto(passage, tie) ? Strength.MIDDLING : Strength.WEAK;
    }

    private static boolean isPashto(Passage passage, int tie) {
        return passage.after(tie, Cue.PARENTAGE_AFTER) == tie + 1;
    }

    private static boolean isUsual(Passage passage, TokenSpan name) {
        for (int at = name.first(); at <= name.last(); at++) {
            if (passage.has(at, Cue.NAME_PART)) {
                return true;
            }
        }
        return passage.is(name.first(), Passage.Kind.LATIN);
    }

    private static void ofPashto(Passage passage, int of, Findings findings) {
        NameSpan.before(passage, of, Strength.MIDDLING)
                .filter(name -> name.last() == of - 1 && name.last() - name.first() < 3)
                .ifPresent(name -> add(passage, name, IdentifierLabel.PERSON, findings));
    }

    private static void add(Passage passage, TokenSpan name, IdentifierLabel label, Findings findings) {
        findings.add(passage.start(name.first()), passage.end(name.last()), label, 0.9);
    }
}
