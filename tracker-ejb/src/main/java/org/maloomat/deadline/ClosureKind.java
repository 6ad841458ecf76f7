package org.maloomat.deadline;

/** How firmly a closure stands. */
public enum ClosureKind {
    /** Proposed or listed beforehand, subject to a later notification or to the sighting of the moon. */
    PROVISIONAL,
    /** Ordered before the day came. */
    NOTIFIED,
    /** Ordered when the day had already begun or passed. */
    RETROACTIVE,
    /** Takes back the orders it supersedes and closes nothing itself. */
    WITHDRAWN
}
