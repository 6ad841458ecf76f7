package org.maloomat.letter;

import static org.maloomat.letter.LetterPurpose.ANSWER;
import static org.maloomat.letter.LetterPurpose.EXTENSION;
import static org.maloomat.letter.LetterPurpose.REFUSAL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a template may leave open, written in braces: {@code {trackingNumber}}. */
public enum LetterField {
    PUBLIC_BODY("publicBody"),
    OFFICER("officer"),
    ADDRESS("address"),
    STATUTE("statute"),
    TRACKING_NUMBER("trackingNumber"),
    LETTER_NUMBER("letterNumber"),
    LETTER_DATE("letterDate"),
    RECEIVED_ON("receivedOn"),
    DUE_ON("dueOn"),
    /** The section that sets the time for an answer. */
    REPLY_SECTION("replySection"),
    REQUESTER("requester"),
    SUBJECT("subject"),
    REQUEST_ADDRESS("requestAddress"),
    /** Sentences on what may be done about the answer or its absence, each with its section. */
    REMEDIES("remedies", false),
    EXTENSION_GROUND("extensionGround", true, EXTENSION),
    EXTENSION_SECTION("extensionSection", true, EXTENSION),
    OUTCOME("outcome", true, ANSWER, REFUSAL),
    /** The answer in the officer's words. */
    ANSWER_TEXT("answer", false, ANSWER, REFUSAL),
    /** Each section relied on, with the reason. */
    EXEMPTIONS("exemptions", false, ANSWER, REFUSAL),
    /** How many documents go with the answer, in words. */
    DOCUMENTS("documents", true, ANSWER, REFUSAL);

    private final String key;
    private final boolean inLine;
    private final Set<LetterPurpose> purposes;

    LetterField(String key) {
        this(key, true);
    }

    LetterField(String key, boolean inLine, LetterPurpose... purposes) {
        this.key = key;
        this.inLine = inLine;
        this.purposes =
                purposes.length == 0 ? EnumSet.allOf(LetterPurpose.class) : EnumSet.copyOf(Arrays.asList(purposes));
    }

    /** As templates spell it. */
    public String key() {
        return key;
    }

    /** False where it stands for paragraphs of its own and so must stand alone. */
    boolean isInLine() {
        return inLine;
    }

    /** The field with this name that letters of this purpose can fill. */
    static Optional<LetterField> find(String key, LetterPurpose purpose) {
        return of(purpose).stream().filter(field -> field.key.equals(key)).findFirst();
    }

    /** Every field that letters of this purpose can fill. */
    public static List<LetterField> of(LetterPurpose purpose) {
        return Arrays.stream(values())
                .filter(field -> field.purposes.contains(purpose))
                .toList();
    }

    /** As a template's writer would type them, side by side. */
    static String all(LetterPurpose purpose) {
        return of(purpose).stream().map(field -> "{" + field.key + "}").collect(Collectors.joining(" "));
    }
}
