package org.maloomat.deadline;

import java.time.LocalDate;

/**
 * What may be done about silence, from the day after the last day for a reply.
 *
 * @param kind {@link DeadlineKind#INTERNAL_REVIEW_FILING} or {@link DeadlineKind#COMPLAINT_FILING}
 * @param from the first day for it
 * @param until the last day for it; null where the sources read set none
 * @param section such as {@code 23(1)}; empty where the source gives none
 * @param verified whether the rule was read in the source named
 */
public record Remedy(DeadlineKind kind, LocalDate from, LocalDate until, String section, boolean verified) {}
