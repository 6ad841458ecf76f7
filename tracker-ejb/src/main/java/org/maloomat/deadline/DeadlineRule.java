package org.maloomat.deadline;

import java.util.Set;

/**
 * One time limit of a statute.
 *
 * @param amount in units; 0 only where the law sets no end (filing a complaint in KP)
 * @param rollForward whether a last day on which the office is closed moves to the next open day
 * @param section such as {@code 11(1)}; empty where the source gives the number but not the section
 * @param extended the rules an extension lengthens; empty for any other kind
 * @param grounds the reasons that allow an extension; empty for any other kind
 * @param text what the source says, in short
 * @param verified whether it was read in the source named; false for what is remembered or inferred
 */
public record DeadlineRule(
        DeadlineKind kind,
        int amount,
        DeadlineUnit unit,
        ClockStart start,
        boolean rollForward,
        String section,
        Set<DeadlineKind> extended,
        Set<ExtensionGround> grounds,
        String text,
        String source,
        boolean verified) {

    public DeadlineRule {
        extended = Set.copyOf(extended);
        grounds = Set.copyOf(grounds);
    }

    DayCount count() {
        return new DayCount(amount, unit, start, rollForward);
    }
}
