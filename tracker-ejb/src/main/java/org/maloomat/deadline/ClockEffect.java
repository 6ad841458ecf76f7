package org.maloomat.deadline;

/** What an event does to the clock of a reply. */
public enum ClockEffect {
    /** The clock runs on. */
    NONE,
    /** The clock stands still until the requester has done her part, and goes on from where it stood. */
    PAUSE,
    /** The clock stands still until then, and counts afresh from that day, which is the new day zero. */
    RESTART
}
