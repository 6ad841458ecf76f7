package org.maloomat.request;

import java.time.Instant;

/** What happened to a request, fired inside the transaction; observers that leave the house wait for its success. */
public sealed interface RequestEvent {
    TrackingNumber number();

    Instant at();

    record Filed(TrackingNumber number, Instant at) implements RequestEvent {}

    record Acknowledged(TrackingNumber number, Instant at) implements RequestEvent {}

    record Extended(TrackingNumber number, Instant at) implements RequestEvent {}

    record ClarificationSought(TrackingNumber number, Instant at) implements RequestEvent {}

    record ClarificationGiven(TrackingNumber number, Instant at) implements RequestEvent {}

    record QuestionTakenBack(TrackingNumber number, Instant at) implements RequestEvent {}

    record FeeAsked(TrackingNumber number, Instant at) implements RequestEvent {}

    record FeePaid(TrackingNumber number, Instant at) implements RequestEvent {}

    record FeeWaived(TrackingNumber number, Instant at) implements RequestEvent {}

    record AnswerHandedIn(TrackingNumber number, Instant at) implements RequestEvent {}

    record AnswerReturned(TrackingNumber number, Instant at) implements RequestEvent {}

    record Answered(TrackingNumber number, Instant at) implements RequestEvent {}

    record Reminded(TrackingNumber number, Instant at, Reminder reminder) implements RequestEvent {}
}
