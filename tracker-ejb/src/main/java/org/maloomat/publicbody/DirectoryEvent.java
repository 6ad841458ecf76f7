package org.maloomat.publicbody;

/** An administrator has changed the directory; observers wait for the transaction's success. */
public sealed interface DirectoryEvent {
    record Changed() implements DirectoryEvent {}
}
