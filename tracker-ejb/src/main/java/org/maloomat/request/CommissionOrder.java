package org.maloomat.request;

import java.time.LocalDate;

/**
 * An order of the information commission about an answered request, as the body has it before it.
 *
 * @param number as on the paper
 * @param issuedOn the day of the order
 * @param complyBy the last day to comply
 * @param compliedOn the day on which a new answer was released; null until then
 */
public record CommissionOrder(String number, LocalDate issuedOn, LocalDate complyBy, LocalDate compliedOn) {}
