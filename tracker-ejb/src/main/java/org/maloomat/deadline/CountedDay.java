package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.maloomat.shared.LanguageTag;

/**
 * One day of a count.
 *
 * @param counted whether it is one of the days the law gives
 * @param titleEnglish the closure's name, or null where the day is no closure
 * @param order the instrument that closed it, or null
 * @param provisional whether the closure is expected and not yet ordered
 */
public record CountedDay(
        LocalDate date,
        boolean counted,
        Reason reason,
        String titleEnglish,
        String titleUrdu,
        String titlePashto,
        String order,
        boolean provisional) {
    /** Why a day counts or does not. */
    public enum Reason {
        /** Day zero. */
        RECEIPT,
        WORKING_DAY,
        WEEKEND,
        CLOSURE
    }

    static CountedDay of(LocalDate date, boolean counted, Reason reason) {
        return new CountedDay(date, counted, reason, null, null, null, null, false);
    }

    static CountedDay closed(ClosureDay closure) {
        return new CountedDay(
                closure.date(),
                false,
                Reason.CLOSURE,
                closure.titleEnglish(),
                closure.titleUrdu(),
                closure.titlePashto(),
                closure.order(),
                closure.kind() == ClosureDay.Kind.PROVISIONAL);
    }

    /** The closure's name in a language; empty where the day is no closure. */
    public Optional<String> title(LanguageTag language) {
        return Optional.ofNullable(
                switch (language) {
                    case EN -> titleEnglish;
                    case UR -> titleUrdu;
                    case PS -> titlePashto;
                });
    }
}
