package org.maloomat.deadline;

import java.time.LocalDate;

/**
 * The paper by which offices were closed or opened.
 *
 * @param number as printed on it; empty where no source gives it
 * @param date of issue; null where no source gives it
 * @param issuer such as "Cabinet Division"
 */
public record Instrument(String number, LocalDate date, String issuer) {}
