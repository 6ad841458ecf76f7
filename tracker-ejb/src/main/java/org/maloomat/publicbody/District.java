package org.maloomat.publicbody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** A district for as long as it existed under its name and borders. */
@Entity
class District extends ReferenceEntity {
    @Column(name = "division_code")
    private String divisionCode;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "predecessor_code")
    private String predecessorCode;

    @Column(name = "served_by_code")
    private String servedByCode;

    private boolean merged;
    private boolean verified;

    protected District() {}

    District(DistrictRow row) {
        super(row.code());
        take(row);
    }

    final void take(DistrictRow row) {
        rename(row.names());
        divisionCode = row.division();
        validFrom = row.validFrom();
        validTo = row.validTo();
        predecessorCode = row.predecessor();
        servedByCode = row.servedBy();
        merged = row.merged();
        verified = row.verified();
    }

    DistrictSummary summary(Division division) {
        return new DistrictSummary(
                code(),
                names(),
                divisionCode,
                division.names(),
                validFrom,
                validTo,
                predecessorCode,
                servedByCode,
                merged,
                verified);
    }

    String divisionCode() {
        return divisionCode;
    }

    @Override
    public Map<String, String> facts() {
        var facts = super.facts();
        facts.put("division", divisionCode);
        facts.put("valid_from", Objects.toString(validFrom, ""));
        facts.put("valid_to", Objects.toString(validTo, ""));
        facts.put("predecessor", Objects.toString(predecessorCode, ""));
        facts.put("served_by", Objects.toString(servedByCode, ""));
        facts.put("merged", Boolean.toString(merged));
        facts.put("verified", Boolean.toString(verified));
        return facts;
    }
}
