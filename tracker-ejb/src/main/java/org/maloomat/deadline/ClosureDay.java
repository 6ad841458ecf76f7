package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Set;
import org.maloomat.shared.LanguageTag;

/**
 * A day on which offices of a scope are closed by order, or open in spite of a wider order.
 *
 * @param week the offices the order speaks of, or null for all
 * @param learnedOn the day from which the house knew of it; asked as of an earlier day it does not exist
 * @param order names the instrument, several days of one order alike
 * @param supersedes the order whose days fall away on {@code learnedOn}, or empty
 * @param exempt codes of bodies and kinds of body that stay open
 * @param occasion what the day is, such as {@code EID_UL_FITR}, by which a notified day replaces a proposed one
 */
public record ClosureDay(
        LocalDate date,
        Scope scope,
        String code,
        WeekPattern week,
        Kind kind,
        LocalDate learnedOn,
        String order,
        String supersedes,
        Set<String> exempt,
        String occasion,
        String titleEnglish,
        String titleUrdu,
        String titlePashto,
        String source) {
    /** Whose offices an order closes; the nearest to an office decides. */
    public enum Scope {
        COUNTRY,
        PROVINCE,
        DIVISION,
        DISTRICT,
        BODY_CLASS,
        BODY
    }

    /** How sure a day is. */
    public enum Kind {
        /** Expected, not yet ordered: a lunar day before the moon is seen, a year without its circular. */
        PROVISIONAL,
        NOTIFIED,
        /** Ordered after the day itself. */
        RETROACTIVE,
        /** Open in spite of a wider order. */
        OPEN
    }

    /** The day's name in a language. */
    public String title(LanguageTag language) {
        return switch (language) {
            case EN -> titleEnglish;
            case UR -> titleUrdu;
            case PS -> titlePashto;
        };
    }

    boolean isKnownOn(LocalDate day) {
        return !learnedOn.isAfter(day);
    }

    boolean concerns(CalendarScope office) {
        return (week == null || week == office.week())
                && (office.bodyCode() == null || !exempt.contains(office.bodyCode()))
                && (office.bodyClass() == null || !exempt.contains(office.bodyClass()));
    }

    ClosureDay on(LocalDate other) {
        return new ClosureDay(
                other,
                scope,
                code,
                week,
                kind,
                learnedOn,
                order,
                supersedes,
                exempt,
                occasion,
                titleEnglish,
                titleUrdu,
                titlePashto,
                source);
    }
}
