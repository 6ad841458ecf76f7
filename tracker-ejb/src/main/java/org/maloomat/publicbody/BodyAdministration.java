package org.maloomat.publicbody;

import org.maloomat.deadline.WeekPattern;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.RuleViolation;

/** How an administrator keeps the directory right. Each call is audited; contact details themselves are not. */
@Stateless
@RolesAllowed("administrator")
public class BodyAdministration {
    private static final String ONE_LINE = "[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]*";
    private static final String LINES = "([^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]|[\\r\\n])*";

    /**
     * A correction of where requests to a body go. Blank texts mean that nothing is on record.
     *
     * @param version of the row that was shown
     */
    public record OfficerCorrection(
            @NotBlank String body,
            int version,

            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String designationEn,

            @Size(max = 200) @Pattern(regexp = ONE_LINE) String designationUr,
            @Size(max = 200) @Pattern(regexp = ONE_LINE) String designationPs,
            @Size(max = 500) @Pattern(regexp = LINES) String postalAddress,
            @Email @Size(max = 254) String email) {}

    /**
     * A body no reference file knows.
     *
     * @param code capital letters, digits and hyphens; it stands in addresses and can never change
     * @param district a district's code; may be blank for a federal body
     * @param statute {@code PK-KP-2013} or {@code PK-FEDERAL-2017}
     */
    public record NewBody(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{2,59}")
            String code,

            @NotNull BodyKind kind,

            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String nameEn,

            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String nameUr,

            @Size(max = 200) @Pattern(regexp = ONE_LINE) String namePs,
            String district,
            @NotNull WeekPattern week,
            @NotBlank String statute,

            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String designationEn,

            @Size(max = 500) @Pattern(regexp = LINES) String postalAddress) {}

    @Inject
    private Bodies bodies;

    @Inject
    private ReferenceImport reference;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext session;

    /**
     * Corrects a body's officer; from then on the reference file no longer changes the row.
     *
     * @throws BodyNotFound if there has never been such a body
     * @throws RuleViolation {@code body.changedMeanwhile} if somebody else has changed the row since it was shown
     */
    public void correctOfficer(@Valid OfficerCorrection correction) {
        var revision = bodies.lock();
        var officer = bodies.officer(correction.body());
        if (officer.version() != correction.version()) {
            throw new RuleViolation("body.changedMeanwhile", correction.body());
        }
        var designation = new Names(
                correction.designationEn().strip(),
                textOrNull(correction.designationUr()),
                textOrNull(correction.designationPs()));
        officer.correct(designation, textOrNull(correction.postalAddress()), textOrNull(correction.email()));
        revision.renew();
        audit.record(actor(), "body.correctOfficer", correction.body(), Map.of());
    }

    /**
     * Adds a body; the import leaves it alone.
     *
     * @throws RuleViolation {@code body.codeTaken}, {@code body.unknownDistrict} or {@code body.unknownStatute}
     */
    public void add(@Valid NewBody form) {
        var revision = bodies.lock();
        if (bodies.find(form.code()).isPresent()) {
            throw new RuleViolation("body.codeTaken", form.code());
        }
        var district = textOrNull(form.district());
        if (district == null ? form.kind() != BodyKind.FEDERAL : !bodies.hasDistrict(district)) {
            throw new RuleViolation("body.unknownDistrict", String.valueOf(district));
        }
        if (!BodyRow.STATUTES.contains(form.statute())) {
            throw new RuleViolation("body.unknownStatute", form.statute());
        }
        var names = new Names(form.nameEn().strip(), form.nameUr().strip(), textOrNull(form.namePs()));
        var designation = new Names(form.designationEn().strip(), null, null);
        var officer = new OfficerRow(form.code(), designation, textOrNull(form.postalAddress()));
        bodies.add(PublicBody.addedByHand(new BodyRow(
                form.code(), form.kind(), names, district, form.week(), form.statute(), null, null, officer, true)));
        bodies.flush();
        bodies.add(new InformationOfficer(officer));
        revision.renew();
        audit.record(actor(), "body.add", form.code(), Map.of("kind", form.kind(), "statute", form.statute()));
    }

    /**
     * Takes a body out of the directory for good; its requests stay. Retiring it again changes nothing.
     *
     * @throws BodyNotFound if there has never been such a body
     */
    public void retire(String code) {
        var revision = bodies.lock();
        var body = bodies.get(code);
        if (body.isRetired() && body.isEditedByHand()) {
            return;
        }
        body.retireByHand(LocalDate.now(clock));
        revision.renew();
        audit.record(actor(), "body.retire", code, Map.of());
    }

    /** Brings the directory in step with the reference files of this release and says what that changed. */
    public ImportReport importReference() {
        return reference.run(ReferenceTexts.bundled(), actor());
    }

    private Actor actor() {
        return new Actor(session.getCallerPrincipal().getName());
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
