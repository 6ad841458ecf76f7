package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.maloomat.shared.FieldChecks;

/**
 * How an information officer asks a third party about what is to be disclosed and records its answer. It moves no date by
 * itself: where it takes time, the extension is taken for it.
 */
@Stateless
@RolesAllowed("officer")
public class ConsultationDesk {
    private static final int PARTY_LENGTH = 200;
    private static final int TEXT_LENGTH = 2_000;

    @Inject
    private RequestActs acted;

    @Inject
    private Correspondences correspondences;

    @Inject
    private RequestTransitions desk;

    @Inject
    private Clock clock;

    /**
     * Records that a third party was asked.
     *
     * @param version the version the officer saw
     * @param party who; neither requester nor public see it
     * @param about what it was asked about
     * @throws RequestChanged if the request has changed since
     */
    public void consult(TrackingNumber number, int version, String party, String about) {
        var request = acted.ofCaller(number, version);
        new FieldChecks()
                .required("party", party, PARTY_LENGTH)
                .required("about", about, TEXT_LENGTH)
                .refuseIfAny();
        var now = clock.instant();
        var event = request.consult(now);
        correspondences.add(new ConsultationRow(request.id(), party.strip(), about.strip(), now));
        desk.enter(request, event, TimelineKind.THIRD_PARTY_CONSULTED, acted.officer(), null);
    }

    /**
     * Records what it said.
     *
     * @param version the version the officer saw
     * @param consultation which one
     * @param words in its own words; may be blank
     * @throws RequestChanged if the request has changed since
     * @throws RequestNotFound for a consultation of another request
     */
    public void recordAnswer(
            TrackingNumber number, int version, long consultation, Consultation.Position position, String words) {
        var request = acted.ofCaller(number, version);
        new FieldChecks()
                .that(position != null, "position", "field.required")
                .optional("partyWords", words, TEXT_LENGTH)
                .refuseIfAny();
        var now = clock.instant();
        var event = request.recordConsultation(now);
        correspondences
                .consultation(consultation, request.id())
                .answer(position, words == null || words.isBlank() ? null : words.strip(), now);
        desk.enter(request, event, TimelineKind.THIRD_PARTY_ANSWERED, acted.officer(), null);
    }
}
