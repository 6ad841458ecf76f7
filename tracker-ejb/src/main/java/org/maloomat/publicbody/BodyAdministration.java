package org.maloomat.publicbody;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;

/** How an administrator keeps the directory right. Each call is audited; contact details themselves are not. */
@Stateless
@RolesAllowed("administrator")
public class BodyAdministration {
    /**
     * A body as an administrator writes it. Blank texts mean that nothing is on record.
     *
     * @param code capital letters, digits and hyphens; it stands in addresses and can never change
     * @param district a district's code; may be blank for a federal body
     * @param statute {@code PK-KP-2013} or {@code PK-FEDERAL-2017}
     * @param outsideEn why the Act does not reach it; blank if it does
     * @param outsideSource address of the page the reason was read on
     * @param verified whether what is written here was read in a source
     */
    public record BodyForm(
            String code,
            BodyKind kind,
            String nameEn,
            String nameUr,
            String namePs,
            String district,
            WeekPattern week,
            String statute,
            String outsideEn,
            String outsideUr,
            String outsidePs,
            String outsideSource,
            String designationEn,
            String designationUr,
            String designationPs,
            String postalAddress,
            String email,
            boolean verified) {}

    @Inject
    private Bodies bodies;

    @Inject
    private ReferenceImport reference;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DirectoryEvent> events;

    @Resource
    private SessionContext session;

    /**
     * Adds a body no reference file knows; the import leaves it alone. Adding it again just as it stands changes nothing,
     * so a form may be sent twice.
     *
     * @throws InvalidFields with everything that cannot be taken, a code that is taken included
     */
    public void add(BodyForm form) {
        var revision = bodies.lock();
        var entry = BodyEntry.of(form, bodies, null);
        var known = bodies.find(entry.row().code());
        if (known.isPresent()) {
            var officer = bodies.officer(entry.row().code());
            if (!known.get().isEditedByHand()
                    || known.get().isRetired()
                    || !differences(known.get(), officer, entry).isEmpty()) {
                throw new InvalidFields(BodyEntry.codeTaken());
            }
            return;
        }
        bodies.add(PublicBody.addedByHand(entry.row()));
        bodies.flush();
        bodies.add(InformationOfficer.addedByHand(entry.row().officer(), entry.email()));
        changed(revision);
        audit.record(
                actor(),
                "body.add",
                entry.row().code(),
                Map.of("kind", entry.row().kind(), "statute", entry.row().statute()));
    }

    /**
     * Corrects a body and its officer; from then on the reference file no longer changes what was corrected. Sending the same
     * correction again changes nothing.
     *
     * @param version of the body that was shown
     * @param officerVersion of the officer that was shown
     * @throws BodyNotFound if there has never been such a body
     * @throws InvalidFields with everything that cannot be taken
     * @throws RuleViolation {@code body.changedMeanwhile} if somebody else has changed it since it was shown
     */
    public void edit(BodyForm form, int version, int officerVersion) {
        var revision = bodies.lock();
        var body = bodies.get(form.code());
        var officer = bodies.officer(form.code());
        var entry = BodyEntry.of(form, bodies, body.parentCode());
        var facts = differences(body, officer, entry);
        if (facts.isEmpty()) {
            return;
        }
        if (body.isRetired() || body.version() != version || officer.version() != officerVersion) {
            throw new RuleViolation("body.changedMeanwhile", form.code());
        }
        body.correct(entry.row());
        officer.correct(entry.row().officer(), entry.email());
        changed(revision);
        audit.record(actor(), "body.edit", form.code(), Map.of("changed", String.join(" ", facts)));
    }

    /** The names of the facts in which an entry differs from what is stored. */
    private static TreeSet<String> differences(PublicBody body, InformationOfficer officer, BodyEntry entry) {
        var written = new PublicBody(entry.row()).facts();
        written.putAll(new InformationOfficer(entry.row().officer()).facts());
        written.put("email", entry.email() == null ? "" : entry.email());
        var stored = body.facts();
        stored.putAll(officer.facts());
        stored.put("email", officer.email() == null ? "" : officer.email());
        stored.put("retired_on", "");
        var names = new TreeSet<String>();
        written.forEach((name, fact) -> {
            if (!fact.equals(stored.get(name))) {
                names.add(name);
            }
        });
        return names;
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
        changed(revision);
        audit.record(actor(), "body.retire", code, Map.of());
    }

    /** Brings the directory in step with the reference files of this release and says what that changed. */
    public ImportReport importReference() {
        var report = reference.run(ReferenceTexts.bundled(), actor());
        events.fire(new DirectoryEvent.Changed());
        return report;
    }

    private void changed(DirectoryRevision revision) {
        revision.renew();
        events.fire(new DirectoryEvent.Changed());
    }

    private Actor actor() {
        return new Actor(session.getCallerPrincipal().getName());
    }
}
