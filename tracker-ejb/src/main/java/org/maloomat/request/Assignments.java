package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.maloomat.account.AccountDirectory;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.FieldChecks;

/** How the people of a body share the work on its requests: who does what, and what they note for each other. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class Assignments {
    /** Longest note, in UTF-16 units. */
    public static final int NOTE_LENGTH = 4_000;

    @Inject
    private RequestActs acted;

    @Inject
    private Correspondences correspondences;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private RequestTransitions desk;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Notes something down.
     *
     * @throws RequestNotFound also where the request is another body's
     * @throws org.maloomat.shared.InvalidFields if there is no text, or one too long
     */
    public void note(TrackingNumber number, String text) {
        var request = acted.ofCaller(number);
        new FieldChecks().required("note", text, NOTE_LENGTH).refuseIfAny();
        var author = acted.officer();
        correspondences.add(new NoteRow(request.id(), acted.body(), author.name(), text.strip(), clock.instant()));
        audit.record(
                author,
                "office.note",
                number.value(),
                Map.of("length", text.strip().length()));
    }

    /** The notes of the caller's own body, oldest first. */
    public List<RequestNote> notes(TrackingNumber number) {
        return correspondences.notes(acted.ofCaller(number).id(), acted.body());
    }

    /** The sign-in names of those a request of the caller's body can be given to. */
    public List<String> colleagues() {
        return accounts.officers(acted.body());
    }

    /**
     * Gives the request to one of the body's officers, or to nobody.
     *
     * @param version the version the officer saw
     * @param signInName an officer's, or blank for nobody
     * @throws RequestChanged if the request has changed since
     * @throws org.maloomat.shared.InvalidFields if that is no officer of the body
     */
    @RolesAllowed("officer")
    public void assign(TrackingNumber number, int version, String signInName) {
        var request = acted.ofCaller(number, version);
        var chosen = signInName == null || signInName.isBlank() ? null : signInName.strip();
        new FieldChecks()
                .that(chosen == null || colleagues().contains(chosen), "assignee", "field.choice")
                .refuseIfAny();
        desk.enter(request, request.assign(chosen, clock.instant()), TimelineKind.ASSIGNED, acted.officer(), chosen);
    }
}
