package org.maloomat.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.answer.Exemption;
import org.maloomat.request.Outcome;
import org.maloomat.shared.LanguageTag;

/**
 * All that the public may see of a request.
 *
 * @param collection {@link CollectionCodes#PROVINCE} or the code of an archive
 * @param publicBody the body's code; null in an archive, where {@code bodyName} says it in words
 * @param bodyName null outside an archive
 * @param requesterName only if the requester wanted it
 * @param receivedOn null where an archive does not know it
 * @param outcome null until answered
 * @param outcomeWords an archive's own words for the outcome, or null
 * @param answerText null until an answer is released
 * @param publishedAt of the newest release
 */
public record PublicRequest(
        String trackingNumber,
        String collection,
        String publicBody,
        String bodyName,
        String bodyKind,
        String district,
        String topic,
        LanguageTag language,
        String subject,
        String description,
        String requesterName,
        LocalDate receivedOn,
        LocalDate answeredOn,
        Outcome outcome,
        String outcomeWords,
        String answerText,
        List<Exemption> exemptions,
        Instant publishedAt,
        List<PublicDocument> documents) {
    public boolean isAnswered() {
        return outcome != null;
    }

    /** Whether it is a row of another government's register. */
    public boolean isArchived() {
        return !collection.equals(CollectionCodes.PROVINCE);
    }
}
