package org.maloomat.statistics;

/**
 * How a body, or all bodies together, dealt with requests under the province's Act, as of a day. Archives of other
 * governments never count.
 *
 * @param received all requests
 * @param answered answered in full or in part, or not held
 * @param refused refused
 * @param silent past the due date without an answer: a refusal in law
 * @param open still within time
 * @param inTime answered, whatever the outcome, on or before the due date
 */
public record Scorecard(long received, long answered, long refused, long silent, long open, long inTime) {}
