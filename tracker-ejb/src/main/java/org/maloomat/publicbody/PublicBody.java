package org.maloomat.publicbody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.maloomat.deadline.WeekPattern;

/** An authority one may ask for information, or one that lies outside the Act and is listed to say so. */
@Entity
@Table(name = "public_body")
class PublicBody extends ReferenceEntity {
    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Column(name = "district_code")
    private String districtCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "week_pattern")
    private WeekPattern weekPattern;

    @Column(name = "statute_code")
    private String statuteCode;

    @Column(name = "parent_code")
    private String parentCode;

    @Column(name = "outside_reason_en")
    private String outsideReasonEn;

    @Column(name = "outside_reason_ur")
    private String outsideReasonUr;

    @Column(name = "outside_reason_ps")
    private String outsideReasonPs;

    @Column(name = "outside_source")
    private String outsideSource;

    private boolean verified;

    @Column(name = "edited_by_hand")
    private boolean editedByHand;

    protected PublicBody() {}

    PublicBody(BodyRow row) {
        super(row.code());
        take(row);
    }

    /** A body an administrator adds: no file knows it, so no import retires it. */
    static PublicBody addedByHand(BodyRow row) {
        var body = new PublicBody(row);
        body.editedByHand = true;
        return body;
    }

    final void take(BodyRow row) {
        rename(row.names());
        kind = row.kind();
        districtCode = row.district();
        weekPattern = row.week();
        statuteCode = row.statute();
        parentCode = row.parent();
        outsideReasonEn = row.isOutside() ? row.outside().reason().en() : null;
        outsideReasonUr = row.isOutside() ? row.outside().reason().ur() : null;
        outsideReasonPs = row.isOutside() ? row.outside().reason().ps() : null;
        outsideSource = row.isOutside() ? row.outside().source() : null;
        verified = row.verified();
    }

    /** From now on no import changes it. A correction of the officer alone leaves the body to the import. */
    void correct(BodyRow row) {
        var before = facts();
        take(row);
        editedByHand = editedByHand || !before.equals(facts());
    }

    /** Retired for good: the import does not bring it back. */
    void retireByHand(LocalDate today) {
        retire(today);
        editedByHand = true;
    }

    BodyKind kind() {
        return kind;
    }

    String districtCode() {
        return districtCode;
    }

    WeekPattern weekPattern() {
        return weekPattern;
    }

    String statuteCode() {
        return statuteCode;
    }

    String parentCode() {
        return parentCode;
    }

    OutsideAct outsideAct() {
        return outsideReasonEn == null
                ? null
                : new OutsideAct(new Names(outsideReasonEn, outsideReasonUr, outsideReasonPs), outsideSource);
    }

    boolean isVerified() {
        return verified;
    }

    @Override
    public boolean isEditedByHand() {
        return editedByHand;
    }

    @Override
    public Map<String, String> facts() {
        var facts = super.facts();
        facts.put("kind", kind.name());
        facts.put("district", Objects.toString(districtCode, ""));
        facts.put("week", weekPattern.name());
        facts.put("statute", statuteCode);
        facts.put("parent", Objects.toString(parentCode, ""));
        facts.put("outside_reason_en", Objects.toString(outsideReasonEn, ""));
        facts.put("outside_reason_ur", Objects.toString(outsideReasonUr, ""));
        facts.put("outside_reason_ps", Objects.toString(outsideReasonPs, ""));
        facts.put("outside_source", Objects.toString(outsideSource, ""));
        facts.put("verified", Boolean.toString(verified));
        return facts;
    }
}
