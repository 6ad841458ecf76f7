package org.maloomat.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.Deadline;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TypedText;

/**
 * What anyone may do: file a request (section 7). One call is one transaction that writes the request, its due date with
 * every day counted, its timeline, the audit entry and the letters to send; the day of receipt is day zero.
 */
@Stateless
@PermitAll
public class RequestFiling {
    /** Longest subject, in UTF-16 units. */
    public static final int SUBJECT_LENGTH = 300;
    /** Longest description, in UTF-16 units. */
    public static final int DESCRIPTION_LENGTH = 20_000;
    /** Longest name, in UTF-16 units. */
    public static final int NAME_LENGTH = 200;
    /** Longest filing key: an idempotency key of the API, or the form's token. */
    public static final int FILING_KEY_LENGTH = 200;

    @Inject
    private RequestIntake intake;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private Clock clock;

    /**
     * What the form collects. The Act asks for a description and a way to reply, never for a reason, an identity card or
     * a father's name.
     *
     * @param topic a research area's code, or null
     * @param district a district's code, or null
     * @param requesterName null or blank for none
     * @param requesterEmail null or blank for none
     * @param publicName whether the name may be published with the request
     */
    public record NewRequest(
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
            boolean publicName) {
        /** The same, to this body. */
        NewRequest to(String body) {
            return new NewRequest(
                    body,
                    topic,
                    district,
                    subject,
                    description,
                    language,
                    preferredFormat,
                    lifeOrLiberty,
                    requesterName,
                    requesterEmail,
                    publicName);
        }

        NewRequest tidied() {
            return new NewRequest(
                    strip(publicBody),
                    blankToNull(topic),
                    blankToNull(district),
                    strip(subject),
                    strip(description),
                    language,
                    preferredFormat == null ? PreferredFormat.ELECTRONIC : preferredFormat,
                    lifeOrLiberty,
                    blankToNull(requesterName),
                    blankToNull(requesterEmail),
                    publicName && blankToNull(requesterName) != null);
        }

        private static String strip(String text) {
            return text == null ? null : TypedText.cleaned(text).strip();
        }

        private static String blankToNull(String text) {
            var stripped = strip(text);
            return stripped == null || stripped.isEmpty() ? null : stripped;
        }
    }

    /** What the requester takes home. The access key is shown here and nowhere else. */
    public record Acknowledgement(
            TrackingNumber trackingNumber,
            AccessKey accessKey,
            String publicBody,
            String subject,
            Instant receivedAt,
            LocalDate receivedOn,
            Deadline deadline,
            HandlingStage stage) {}

    /**
     * Files the request once: the same key with the same content gives the same acknowledgement again.
     *
     * @param filingKey made by the caller for this one filing, at most {@value #FILING_KEY_LENGTH} characters
     * @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken
     * @throws RuleViolation {@code request.keyReused} if the key came with other content before
     */
    public Acknowledgement file(String filingKey, NewRequest raw) {
        var form = raw.tidied();
        check(form);
        return intake.file(filingKey, form, Receipt.onPortal(LocalDate.now(clock)), Actor.REQUESTER);
    }

    /**
     * Every problem of a form, without filing it: for a preview.
     *
     * @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken
     */
    public void check(NewRequest raw) {
        var form = raw.tidied();
        var body = form.publicBody() == null
                ? null
                : bodies.find(form.publicBody()).orElse(null);
        new FieldChecks()
                .required("publicBody", form.publicBody(), 60)
                .that(isBlank(form.publicBody()) || body != null, "publicBody", "request.unknownBody")
                .that(body == null || body.takesRequests(), "publicBody", "request.bodyOutsideAct")
                .required("subject", form.subject(), SUBJECT_LENGTH)
                .oneLine("subject", form.subject())
                .required("description", form.description(), DESCRIPTION_LENGTH)
                .that(form.language() != null, "language", "field.required")
                .optional("requester.name", form.requesterName(), NAME_LENGTH)
                .oneLine("requester.name", form.requesterName())
                .email("requester.email", form.requesterEmail())
                .that(form.topic() == null || bodies.knowsTopic(form.topic()), "topic", "request.unknownTopic")
                .that(
                        form.district() == null || bodies.knowsDistrict(form.district()),
                        "district",
                        "request.unknownDistrict")
                .refuseIfAny();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
