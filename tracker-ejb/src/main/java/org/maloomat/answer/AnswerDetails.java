package org.maloomat.answer;

import java.time.Instant;
import java.util.List;
import org.maloomat.request.Outcome;
import org.maloomat.request.TrackingNumber;

/**
 * An answer with everything in it, for the body's own people; never for a public surface.
 *
 * @param documents ids of the documents in their order
 * @param author sign-in name of who wrote it last
 * @param handedInAt null until handed in
 * @param returnedReason why it came back, was withdrawn or is corrected, or null
 * @param weighing what was weighed for a refusal, or null
 */
public record AnswerDetails(
        Long id,
        int version,
        TrackingNumber trackingNumber,
        String publicBody,
        Outcome outcome,
        String text,
        List<Exemption> exemptions,
        List<Long> documents,
        AnswerState state,
        String author,
        Instant handedInAt,
        String returnedReason,
        Weighing weighing) {}
