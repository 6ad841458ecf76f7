package org.maloomat.publicbody;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A row of {@code districts.csv}; the meaning of its parts is that of {@link DistrictSummary}. */
record DistrictRow(
        String code,
        String division,
        Names names,
        LocalDate validFrom,
        LocalDate validTo,
        String predecessor,
        String servedBy,
        boolean merged,
        boolean verified)
        implements ReferenceRow {

    static DistrictRow of(ReferenceLine line, Set<String> divisions, Set<String> above) {
        return new DistrictRow(
                line.required("code", 40),
                line.oneOf("division", divisions),
                line.names("name"),
                line.date("valid_from"),
                line.date("valid_to"),
                line.optionallyOneOf("predecessor", above),
                line.optionallyOneOf("served_by", above),
                line.flag("merged"),
                line.flag("verified"));
    }

    @Override
    public Collection<String> refersTo() {
        return Stream.of(predecessor, servedBy).filter(Objects::nonNull).toList();
    }
}
