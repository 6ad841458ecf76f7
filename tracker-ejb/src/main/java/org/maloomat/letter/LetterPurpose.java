package org.maloomat.letter;

/** What a letter is for. */
public enum LetterPurpose {
    /** The request was received (section 10). */
    ACKNOWLEDGEMENT,
    /** More time was taken (section 11(2)). */
    EXTENSION,
    /** Information is given, in full or in part, or is not held. */
    ANSWER,
    /** Information is refused, with each section relied on. */
    REFUSAL
}
