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

/**
 * Who answers for a body under section 6 of the KP Act: the designated Public Information Officer or, where none is
 * designated, the person in charge. An office, never a person's name.
 */
@Entity
@Table(name = "information_officer")
class InformationOfficer implements Referenced {
    @Id
    @Column(name = "body_code")
    private String bodyCode;

    @Version
    private int version;

    @Column(name = "designation_en")
    private String designationEn;

    @Column(name = "designation_ur")
    private String designationUr;

    @Column(name = "designation_ps")
    private String designationPs;

    @Column(name = "postal_address")
    private String postalAddress;

    private String email;

    @Column(name = "edited_by_hand")
    private boolean editedByHand;

    protected InformationOfficer() {}

    InformationOfficer(OfficerRow row) {
        this.bodyCode = row.code();
        take(row);
    }

    final void take(OfficerRow row) {
        designate(row.designation());
        postalAddress = row.postalAddress();
    }

    static InformationOfficer addedByHand(OfficerRow row, String emailAddress) {
        var officer = new InformationOfficer(row);
        officer.email = emailAddress;
        officer.editedByHand = true;
        return officer;
    }

    /** From now on no import changes it, unless nothing was changed here. */
    void correct(OfficerRow row, String emailAddress) {
        var before = facts();
        take(row);
        editedByHand = editedByHand || !before.equals(facts()) || !Objects.equals(email, emailAddress);
        email = emailAddress;
    }

    private void designate(Names designation) {
        designationEn = designation.en();
        designationUr = designation.ur();
        designationPs = designation.ps();
    }

    OfficerDetails details() {
        var designation = new Names(designationEn, designationUr, designationPs);
        return new OfficerDetails(designation, postalAddress, email, editedByHand, version);
    }

    String email() {
        return email;
    }

    int version() {
        return version;
    }

    @Override
    public String code() {
        return bodyCode;
    }

    @Override
    public boolean isEditedByHand() {
        return editedByHand;
    }

    /** An officer stands and falls with the body. */
    @Override
    public boolean isRetired() {
        return true;
    }

    @Override
    public void retire(LocalDate today) {}

    @Override
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("officer_en", designationEn);
        facts.put("officer_ur", Objects.toString(designationUr, ""));
        facts.put("officer_ps", Objects.toString(designationPs, ""));
        facts.put("address", Objects.toString(postalAddress, ""));
        return facts;
    }
}
