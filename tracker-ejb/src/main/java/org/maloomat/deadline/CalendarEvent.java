package org.maloomat.deadline;

/** The closed days have changed; observers wait for the transaction's success. */
public sealed interface CalendarEvent {
    /** An order was entered, a withdrawal included. */
    record OrderEntered(String code) implements CalendarEvent {}
}
