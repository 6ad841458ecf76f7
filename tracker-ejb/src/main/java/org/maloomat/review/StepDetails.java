package org.maloomat.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step as it was entered.
 *
 * @param on the day it happened, or for which a hearing is set
 * @param until by when cause must be shown or an order complied with; null for other steps
 * @param rupees a fine; null for other steps
 * @param note what was entered with it, such as a place or an order's number; may be null
 */
public record StepDetails(ComplaintStep step, Instant at, LocalDate on, LocalDate until, Integer rupees, String note) {}
