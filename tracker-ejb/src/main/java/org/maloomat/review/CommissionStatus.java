package org.maloomat.review;

import java.time.LocalDate;

/**
 * Whether the commission can decide.
 *
 * @param quorum whether it has enough members
 * @param since the first day on which that was so
 * @param note why, or null
 */
public record CommissionStatus(boolean quorum, LocalDate since, String note) {}
