package org.maloomat.identifier;

import java.util.Optional;
import java.util.Set;

/**
 * The tokens of a person's name beside a cue. Latin names are capitalised, unless the cue is so strong that small letters
 * will do; in Arabic script, which has no capitals, a name ends where a function word, an ordinary word or a cue begins.
 */
final class NameSpan {
    private static final int LONGEST = 4;
    private static final Cue[] NO_NAME = {
        Cue.FUNCTION,
        Cue.ORDINARY,
        Cue.ROLE,
        Cue.PARENTAGE,
        Cue.PARENTAGE_PROSE,
        Cue.OFFICER,
        Cue.RESIDENT,
        Cue.RESIDENT_AFTER,
        Cue.ADDRESS_FIELD,
        Cue.CARD,
        Cue.PHONE,
        Cue.FIR,
        Cue.MLC,
        Cue.HONORIFIC,
        Cue.STATION,
        Cue.NAMED,
        Cue.NAMED_AFTER,
        Cue.AGE,
        Cue.BIRTH,
        Cue.NUMBER,
        Cue.DATED,
        Cue.KIN_FIELD,
        Cue.PASSPORT
    };

    private static final Set<String> AMBIGUOUS = Set.of("said", "aman");

    /** How sure the cue is. */
    enum Strength {
        /** A capital or, in Arabic script, a part that is usual in names or a sign of the agent behind it, is needed. */
        WEAK,
        /** A capital is needed. */
        MIDDLING,
        /** Small letters and any words in Arabic script only with a part that is usual in names or "is" behind them. */
        FIELD,
        /** Anything that is not known to be another word. */
        STRONG
    }

    private NameSpan() {}

    /** The name that begins at the token, after punctuation and words such as "late". */
    static Optional<TokenSpan> from(TokenizedText passage, int token, Strength strength) {
        int first = token;
        while (first < token + 4 && isLead(passage, first)) {
            first++;
        }
        int last = first - 1;
        int names = 0;
        while (last + 1 < passage.count() && names < LONGEST) {
            int next = last + 1;
            if (names >= 2 && passage.startsLine(next)) {
                break;
            }
            if (names > 0 && passage.has(next, Cue.HONORIFIC_AFTER)) {
                last = passage.after(next, Cue.HONORIFIC_AFTER) - 1;
                break;
            }
            if (isName(passage, next, strength) && isAlike(passage, first, next)) {
                names++;
                last = next;
                if (passage.isMark(next + 1, ".")
                        && passage.key(next).length() <= 2
                        && passage.is(next, TokenizedText.Kind.LATIN)
                        && passage.isCapitalised(next + 2)) {
                    last = next + 1;
                }
            } else if (names > 0 && joint(passage, next, strength) > 0) {
                last = joint(passage, next, strength);
                names++;
            } else {
                break;
            }
        }
        return names > 0 && isSound(passage, first, last, strength)
                ? Optional.of(new TokenSpan(first, last))
                : Optional.empty();
    }

    /** The name that ends right before the token. */
    static Optional<TokenSpan> before(TokenizedText passage, int token, Strength strength) {
        int last = token - 1;
        while (last >= token - 3 && (passage.isMark(last, ",:-(") || passage.has(last, Cue.LATE))) {
            last--;
        }
        if (passage.isMark(last, ")")) {
            return Optional.empty();
        }
        int first = last + 1;
        int names = 0;
        while (first > 0 && names < LONGEST) {
            int next = first - 1;
            if (isName(passage, next, strength)) {
                names++;
                first = next;
            } else if (names > 0
                    && names < LONGEST
                    && isJointWord(passage, next)
                    && isName(passage, joinedBefore(passage, next), strength)) {
                first = joinedBefore(passage, next);
                names++;
            } else {
                break;
            }
            if (passage.startsLine(first) && names >= 1) {
                break;
            }
        }
        return names > 0 && isSound(passage, first, last, strength)
                ? Optional.of(new TokenSpan(first, last))
                : Optional.empty();
    }

    /** A name that began with a capital goes on with one, or with a word that is usual in names. */
    private static boolean isAlike(TokenizedText passage, int first, int next) {
        return !passage.isCapitalised(first)
                || passage.isCapitalised(next)
                || passage.is(next, TokenizedText.Kind.ARABIC)
                || passage.has(next, Cue.NAME_PART);
    }

    private static boolean isLead(TokenizedText passage, int token) {
        return passage.isMark(token, ".:,\"'(=-")
                || passage.hasAny(token, Cue.LATE, Cue.HONORIFIC)
                || isCopula(passage, token);
    }

    private static boolean isCopula(TokenizedText passage, int token) {
        return passage.isWord(token) && " is was as ہی ہے یی دی دہ hai tha ".contains(" " + passage.key(token) + " ");
    }

    private static boolean isJointWord(TokenizedText passage, int token) {
        return passage.has(token, Cue.NAME_JOINT) && passage.is(token, TokenizedText.Kind.LATIN)
                || passage.isMark(token, "-'");
    }

    private static int joinedBefore(TokenizedText passage, int token) {
        int at = token;
        while (at > token - 3 && isJointWord(passage, at)) {
            at--;
        }
        return at;
    }

    private static int joint(TokenizedText passage, int token, Strength strength) {
        int at = token;
        while (at < token + 3 && isJointWord(passage, at)) {
            at++;
        }
        return at > token && isName(passage, at, strength) ? at : 0;
    }

    private static boolean isName(TokenizedText passage, int token, Strength strength) {
        if (!passage.isWord(token)) {
            return false;
        }
        if (passage.hasAny(token, NO_NAME) && !isAmbiguous(passage, token)) {
            return false;
        }
        if (passage.is(token, TokenizedText.Kind.ARABIC)) {
            return passage.key(token).length() > 1
                    && !passage.hasAny(token, Cue.PARENTAGE_AFTER, Cue.KIN, Cue.AGE_UNIT);
        }
        return passage.isCapitalised(token)
                || (strength == Strength.STRONG || strength == Strength.FIELD)
                        && passage.key(token).length() > 2;
    }

    /** Names that are also ordinary words: a capital and a second capital make them a name. */
    private static boolean isAmbiguous(TokenizedText passage, int token) {
        return AMBIGUOUS.contains(passage.key(token))
                && passage.isCapitalised(token)
                && passage.isCapitalised(token + 1)
                && !passage.hasAny(token + 1, Cue.ORDINARY, Cue.OFFICER);
    }

    private static boolean isSound(TokenizedText passage, int first, int last, Strength strength) {
        if (strength == Strength.FIELD && (passage.isCapitalised(first) || isCopula(passage, last + 1))) {
            return true;
        }
        if (strength == Strength.MIDDLING
                || strength == Strength.STRONG
                || strength == Strength.WEAK && passage.is(first, TokenizedText.Kind.LATIN)) {
            return true;
        }
        for (int at = first; at <= last; at++) {
            if (passage.has(at, Cue.NAME_PART)) {
                return true;
            }
        }
        return strength == Strength.WEAK
                && last - first < 3
                && (passage.hasAny(last + 1, Cue.PARENTAGE, Cue.RESIDENT) || isAgentSign(passage, last + 1));
    }

    private static boolean isAgentSign(TokenizedText passage, int token) {
        return " نی کو د ".contains(" " + passage.key(token) + " ") && passage.isWord(token)
                || passage.key(token).equals("نے");
    }
}
