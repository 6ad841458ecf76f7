package org.maloomat.publicbody;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What has a code and a name in three languages, comes from a file and outlives its row there. */
@MappedSuperclass
abstract class ReferenceEntity implements Referenced {
    @Id
    private String code;

    @Version
    private int version;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_ur")
    private String nameUr;

    @Column(name = "name_ps")
    private String namePs;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    protected ReferenceEntity() {}

    ReferenceEntity(String code) {
        this.code = code;
    }

    /** Standing in the file again also ends a retirement. */
    final void rename(Names names) {
        nameEn = names.en();
        nameUr = names.ur();
        namePs = names.ps();
        retiredOn = null;
    }

    @Override
    public final String code() {
        return code;
    }

    final int version() {
        return version;
    }

    final Names names() {
        return new Names(nameEn, nameUr, namePs);
    }

    final LocalDate retiredOn() {
        return retiredOn;
    }

    @Override
    public final boolean isRetired() {
        return retiredOn != null;
    }

    @Override
    public void retire(LocalDate today) {
        retiredOn = today;
    }

    @Override
    public boolean isEditedByHand() {
        return false;
    }

    @Override
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name_en", nameEn);
        facts.put("name_ur", nameUr);
        facts.put("name_ps", Objects.toString(namePs, ""));
        facts.put("retired_on", Objects.toString(retiredOn, ""));
        return facts;
    }
}
