package org.maloomat.publicbody;

import java.time.LocalDate;

/**
 * A district as the directory shows it.
 *
 * @param code such as {@code UPPER-DIR}
 * @param division the code of its division
 * @param validFrom its first day, or null if it is older than the register
 * @param validTo its last day, or null while it exists
 * @param predecessor the code of the district it was cut from, or null
 * @param servedBy the code of the district whose offices still serve it, or null if it has its own
 * @param merged true for the districts that came from the Federally Administered Tribal Areas in 2018
 * @param verified false if its row rests on general knowledge and not on a source that was read
 */
public record DistrictSummary(
        String code,
        Names name,
        String division,
        Names divisionName,
        LocalDate validFrom,
        LocalDate validTo,
        String predecessor,
        String servedBy,
        boolean merged,
        boolean verified) {

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
