package org.maloomat.publication;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.answer.Exemption;
import org.maloomat.answer.ExemptionsConverter;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestDetails;
import org.maloomat.shared.LanguageTag;

/** The published copy of a request and, once released, of its answer. Public surfaces read this and nothing behind it. */
@Entity
@Table(name = "published_request")
class PublishedRequest {
    @Id
    @Column(name = "tracking_number")
    private String trackingNumber;

    @Version
    private int version;

    @Column(name = "request_id")
    private Long requestId;

    private String collection;

    @Column(name = "public_body")
    private String publicBody;

    @Column(name = "body_name")
    private String bodyName;

    @Column(name = "body_kind")
    private String bodyKind;

    private String district;
    private String topic;

    @Enumerated(STRING)
    private LanguageTag language;

    private String subject;
    private String description;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Enumerated(STRING)
    private Outcome outcome;

    @Column(name = "outcome_words")
    private String outcomeWords;

    @Column(name = "answer_text")
    private String answerText;

    @Convert(converter = ExemptionsConverter.class)
    private List<Exemption> exemptions = List.of();

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "released_by")
    private String releasedBy;

    @Enumerated(STRING)
    private PublicationState state;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected PublishedRequest() {}

    /** The request alone, before there is an answer. */
    PublishedRequest(RequestDetails request, String bodyKind, String releasedBy, Instant now) {
        trackingNumber = request.trackingNumber().value();
        requestId = request.id();
        collection = CollectionCodes.PROVINCE;
        publicBody = request.publicBody();
        this.bodyKind = bodyKind;
        copy(request, releasedBy, now);
    }

    /** A row of another government's register. */
    PublishedRequest(ArchivePublishing.ArchivedRequest archived, String releasedBy, Instant now) {
        trackingNumber = archived.key();
        collection = archived.collection();
        language = LanguageTag.EN;
        state = PublicationState.PUBLIC;
        replace(archived, releasedBy, now);
    }

    /** @return whether anything differs from what was there */
    final boolean replace(ArchivePublishing.ArchivedRequest archived, String by, Instant now) {
        if (!differsFrom(archived)) {
            return false;
        }
        bodyName = archived.bodyName();
        subject = archived.subject();
        description = archived.description();
        receivedOn = archived.receivedOn();
        answeredOn = archived.decidedOn();
        outcome = archived.outcome();
        outcomeWords = archived.outcomeWords();
        publishedAt = now;
        releasedBy = by;
        return true;
    }

    boolean differsFrom(ArchivePublishing.ArchivedRequest archived) {
        return !archived.equals(new ArchivePublishing.ArchivedRequest(
                trackingNumber,
                collection,
                bodyName,
                subject,
                description,
                receivedOn,
                answeredOn,
                outcome,
                outcomeWords));
    }

    private void copy(RequestDetails request, String by, Instant now) {
        district = request.district();
        topic = request.topic();
        language = request.language();
        subject = request.subject();
        description = request.description();
        requesterName = request.publicName() ? request.requesterName() : null;
        receivedOn = request.receivedOn();
        publishedAt = now;
        releasedBy = by;
        state = PublicationState.PUBLIC;
        withdrawnAt = null;
        withdrawnReason = null;
    }

    void release(RequestDetails request, AnswerDetails answer, LocalDate today, String releaser, Instant now) {
        copy(request, releaser, now);
        outcome = answer.outcome();
        answerText = answer.text();
        exemptions = answer.exemptions();
        answeredOn = request.answeredOn() == null ? today : request.answeredOn();
    }

    /** The request has gone to another body. */
    void handOn(String toBody, String kind) {
        publicBody = toBody;
        bodyKind = kind;
    }

    /** Takes every word out of the copy, so that nothing of it can be shown by mistake. */
    void withdraw(String reason, Instant now) {
        state = PublicationState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnReason = reason;
        subject = "";
        description = "";
        requesterName = null;
        answerText = null;
        exemptions = List.of();
    }

    String trackingNumber() {
        return trackingNumber;
    }

    PublicationState state() {
        return state;
    }

    PublicRequest view(List<PublicDocument> documents) {
        return new PublicRequest(
                trackingNumber,
                collection,
                publicBody,
                bodyName,
                bodyKind,
                district,
                topic,
                language,
                subject,
                description,
                requesterName,
                receivedOn,
                answeredOn,
                outcome,
                outcomeWords,
                answerText,
                exemptions,
                publishedAt,
                documents);
    }

    Tombstone tombstone() {
        return new Tombstone(trackingNumber, publicBody, withdrawnAt, withdrawnReason);
    }
}
