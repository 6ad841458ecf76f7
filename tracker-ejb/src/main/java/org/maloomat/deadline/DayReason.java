package org.maloomat.deadline;

import java.util.List;
import org.maloomat.shared.LanguageTag;

/** Why a day was counted or skipped: data and a message key, never finished text. */
public sealed interface DayReason {

    /** Stable across versions: stored, and answered by the API. */
    String code();

    /** The key of the sentence in the message bundles. */
    default String messageKey() {
        return "DayReason." + code();
    }

    /** What the sentence's placeholders stand for: {@code {0}} the occasion, {@code {1}} the issuer, {@code {2}} the number. */
    default List<Object> arguments(LanguageTag language) {
        return List.of();
    }

    /** A day no order speaks of, or on which none matters. */
    enum Plain implements DayReason {
        /** The day the request was received: day zero. */
        RECEIPT,
        WORKING_DAY,
        WEEKEND,
        /** The clock stood still until the requester had said what was meant. */
        PAUSED_CLARIFICATION,
        /** The clock stood still until the fee was paid. */
        PAUSED_FEE,
        /** Before the clock began afresh, with what the requester said was meant. */
        RESTARTED_CLARIFICATION,
        /** Before the clock began afresh, with the payment of the fee. */
        RESTARTED_FEE,
        /** Before the clock began afresh at another body. */
        RESTARTED_TRANSFER;

        @Override
        public String code() {
            return name();
        }
    }

    /** Closed by an order; {@code PROVISIONAL_CLOSURE} while the day itself may still move. */
    record Closure(Occasion occasion, ClosureKind kind, String order, Instrument instrument) implements DayReason {
        @Override
        public String code() {
            return kind == ClosureKind.PROVISIONAL ? "PROVISIONAL_CLOSURE" : "CLOSURE";
        }

        @Override
        public List<Object> arguments(LanguageTag language) {
            return List.of(occasion.title(language), instrument.issuer(), instrument.number());
        }
    }

    /** Expressly open by an order, where it would have been closed. */
    record Opening(Occasion occasion, String order, Instrument instrument) implements DayReason {
        @Override
        public String code() {
            return "OPENING";
        }

        @Override
        public List<Object> arguments(LanguageTag language) {
            return List.of(occasion.title(language), instrument.issuer(), instrument.number());
        }
    }
}
