package org.maloomat.deadline;

/**
 * What a statute says about its clock and one event.
 *
 * @param effect what is on record; see {@link #applied()}
 * @param start whether the day of the event itself is the first that does not count, or the day after it
 * @param section empty where none was found
 * @param text what the source says, in short
 * @param source empty where none was read
 * @param verified whether it was read in the source named; only then does it move a date
 */
public record ClockRule(
        ClockEvent event,
        ClockEffect effect,
        ClockStart start,
        String section,
        String text,
        String source,
        boolean verified) {

    /** What is done: a rule that nobody has verified moves no date, so that the clock runs on. */
    public ClockEffect applied() {
        return verified ? effect : ClockEffect.NONE;
    }

    static ClockRule notFound(ClockEvent event) {
        return new ClockRule(event, ClockEffect.NONE, ClockStart.DAY_AFTER_EVENT, "", "", "", false);
    }
}
