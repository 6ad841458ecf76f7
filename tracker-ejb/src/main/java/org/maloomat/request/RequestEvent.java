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

    /** @param from the body that had it, by code */
    record Transferred(TrackingNumber number, Instant at, String from) implements RequestEvent {}

    record UrgencyDecided(TrackingNumber number, Instant at, UrgencyDecision decision) implements RequestEvent {}

    record Assigned(TrackingNumber number, Instant at) implements RequestEvent {}

    record ThirdPartyConsulted(TrackingNumber number, Instant at) implements RequestEvent {}

    record ThirdPartyAnswered(TrackingNumber number, Instant at) implements RequestEvent {}

    record CorrectionBegun(TrackingNumber number, Instant at) implements RequestEvent {}

    record AnswerCorrected(TrackingNumber number, Instant at) implements RequestEvent {}

    record Reopened(TrackingNumber number, Instant at) implements RequestEvent {}

    record Withdrawn(TrackingNumber number, Instant at) implements RequestEvent {}

    record AnswerHandedIn(TrackingNumber number, Instant at) implements RequestEvent {}

    record AnswerReturned(TrackingNumber number, Instant at) implements RequestEvent {}

    record Answered(TrackingNumber number, Instant at) implements RequestEvent {}

    record Reminded(TrackingNumber number, Instant at, Reminder reminder) implements RequestEvent {}
}
