package org.maloomat.deadline;

import java.time.LocalDate;

/**
 * A warning: the yearly list of holidays is not loaded, so dates in that year cannot be called final.
 *
 * @param expectedBy the last day of the year before; past it the warning is overdue
 */
public record MissingCircular(int year, LocalDate expectedBy) {}
