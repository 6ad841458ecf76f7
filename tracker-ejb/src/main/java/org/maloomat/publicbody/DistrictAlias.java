package org.maloomat.publicbody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Another spelling of a district's name, in any of the languages or in Roman letters. */
@Entity
@Table(name = "district_alias")
class DistrictAlias implements Referenced {
    @Id
    private String spelling;

    @Version
    private int version;

    @Column(name = "district_code")
    private String districtCode;

    private String language;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    protected DistrictAlias() {}

    DistrictAlias(AliasRow row) {
        this.spelling = row.spelling();
        take(row);
    }

    final void take(AliasRow row) {
        districtCode = row.district();
        language = row.language();
        retiredOn = null;
    }

    String districtCode() {
        return districtCode;
    }

    @Override
    public String code() {
        return spelling;
    }

    @Override
    public boolean isEditedByHand() {
        return false;
    }

    @Override
    public boolean isRetired() {
        return retiredOn != null;
    }

    @Override
    public void retire(LocalDate today) {
        retiredOn = today;
    }

    @Override
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("district", districtCode);
        facts.put("language", language);
        facts.put("retired_on", Objects.toString(retiredOn, ""));
        return facts;
    }
}
