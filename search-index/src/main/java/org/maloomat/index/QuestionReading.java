package org.maloomat.index;

import java.util.List;

/**
 * How a question was understood, to be told to the person who asked it.
 *
 * @param conditions all must hold; empty means everything was asked for
 * @param remarks what was passed over or taken otherwise than it was perhaps meant
 */
public record QuestionReading(List<Condition> conditions, List<Remark> remarks) {

    /**
     * @param excluded whether none of the choices may hold, rather than one must
     * @param choices one or more
     */
    public record Condition(boolean excluded, List<Choice> choices) {}

    /**
     * @param text as typed, without signs and field name
     * @param alsoAs other wordings that are looked for as well, at most eight
     */
    public record Choice(Kind kind, String text, List<String> alsoAs) {}

    public enum Kind {
        WORD,
        PHRASE,
        /** Every word that begins so. */
        PREFIX,
        PUBLIC_BODY,
        DISTRICT,
        TOPIC,
        /** A section of a statute, cited in the text or for withholding. */
        SECTION,
        /** A year or span of days; {@code text} is {@code first/last}, either of them possibly empty, as ISO dates. */
        PERIOD
    }

    /** @param text the part of the question it is about; may be empty */
    public record Remark(Matter matter, String text) {}

    public enum Matter {
        /** Only the first part of the question was read. */
        CUT_OFF,
        /** Words too common to be looked for. */
        COMMON_WORDS_LEFT_OUT,
        /** Nothing in the question can be looked for. */
        NOTHING_TO_LOOK_FOR,
        /** A quote is never closed; its words were read as words. */
        UNCLOSED_QUOTE,
        /** A star that does not end a word of three letters or more was passed over. */
        STAR_PASSED_OVER,
        /** An OR without something on both sides was passed over. */
        OR_PASSED_OVER,
        /** There is no such field; it was read as words. */
        UNKNOWN_FIELD,
        /** A field without a value, passed over. */
        FIELD_WITHOUT_VALUE,
        /** What follows a field of dates is no date; it was read as words. */
        NO_DATE
    }

    public QuestionReading {
        conditions = List.copyOf(conditions);
        remarks = List.copyOf(remarks);
    }
}
