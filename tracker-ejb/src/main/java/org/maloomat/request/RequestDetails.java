package org.maloomat.request;

import java.time.LocalDate;
import org.maloomat.shared.LanguageTag;

/**
 * A request with all its fields, for those who handle it and for its requester; never for a public surface.
 *
 * @param version what the reader must hand back to change the request, so that two people cannot overwrite each other
 * @param topic a research area's code, or null
 * @param district a district's code, or null
 * @param requesterName what the requester calls herself, or null
 * @param requesterEmail where news is sent, or null: then the access key is the only way back
 * @param publicName whether the requester wants her name published with the request
 * @param dueOn the day by which the answer is due
 * @param outcome null until answered
 * @param answeredOn null until answered
 */
public record RequestDetails(
        long id,
        int version,
        TrackingNumber trackingNumber,
        String publicBody,
        String topic,
        String district,
        String subject,
        String description,
        LanguageTag language,
        PreferredFormat preferredFormat,
        boolean lifeOrLiberty,
        String requesterName,
        String requesterEmail,
        boolean publicName,
        LocalDate receivedOn,
        LocalDate dueOn,
        HandlingStage stage,
        Outcome outcome,
        LocalDate answeredOn,
        RequestStatus status) {

    /** Still owed an answer. */
    public boolean isOpen() {
        return answeredOn == null;
    }

    /** The same request in other words: for the copy in which something is masked. */
    public RequestDetails withWords(String otherSubject, String otherDescription) {
        return new RequestDetails(
                id,
                version,
                trackingNumber,
                publicBody,
                topic,
                district,
                otherSubject,
                otherDescription,
                language,
                preferredFormat,
                lifeOrLiberty,
                requesterName,
                requesterEmail,
                publicName,
                receivedOn,
                dueOn,
                stage,
                outcome,
                answeredOn,
                status);
    }
}
