package org.maloomat.publication;

/** What the public may see has changed; observers wait for the transaction's success. */
public sealed interface PublicationEvent {
    String trackingNumber();

    /** Released, corrected, or the request published before its answer. */
    record Released(String trackingNumber) implements PublicationEvent {}

    record Withdrawn(String trackingNumber) implements PublicationEvent {}
}
