package org.maloomat.request;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/**
 * One request from filing to answer. Every verb moves it to a lawful next stage or throws {@link RuleViolation}; what the
 * requester wrote never changes.
 */
@Entity
@Table(name = "information_request")
@SequenceGenerator(name = "information_request_seq", sequenceName = "information_request_seq", allocationSize = 50)
class InformationRequest {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "information_request_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "tracking_number")
    private TrackingNumber trackingNumber;

    @Column(name = "filing_key")
    private String filingKey;

    @Column(name = "filing_digest")
    private String filingDigest;

    @Column(name = "access_key_hash")
    private String accessKeyHash;

    @Column(name = "public_body")
    private String publicBody;

    private String topic;
    private String district;
    private String subject;
    private String description;

    @Enumerated(STRING)
    private LanguageTag language;

    @Enumerated(STRING)
    @Column(name = "preferred_format")
    private PreferredFormat preferredFormat;

    @Column(name = "life_or_liberty")
    private boolean lifeOrLiberty;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "requester_email")
    private String requesterEmail;

    @Column(name = "name_public")
    private boolean namePublic;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "due_earliest")
    private LocalDate dueEarliest;

    @Column(name = "due_latest")
    private LocalDate dueLatest;

    @Column(name = "remind_on")
    private LocalDate remindOn;

    @Column(name = "extended_on")
    private LocalDate extendedOn;

    @Enumerated(STRING)
    @Column(name = "extension_ground")
    private ExtensionGround extensionGround;

    @Enumerated(STRING)
    private HandlingStage stage;

    @Enumerated(STRING)
    private Outcome outcome;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    protected InformationRequest() {}

    /** What {@link RequestFiling} has settled before the request exists. */
    record Filing(
            TrackingNumber number,
            String filingKey,
            String digest,
            String accessKeyHash,
            Instant receivedAt,
            LocalDate receivedOn,
            Deadline deadline) {}

    InformationRequest(Filing filing, RequestFiling.NewRequest form) {
        trackingNumber = filing.number();
        filingKey = filing.filingKey();
        filingDigest = filing.digest();
        accessKeyHash = filing.accessKeyHash();
        receivedAt = filing.receivedAt();
        receivedOn = filing.receivedOn();
        dueBy(filing.deadline());
        publicBody = form.publicBody();
        topic = form.topic();
        district = form.district();
        subject = form.subject();
        description = form.description();
        language = form.language();
        preferredFormat = form.preferredFormat();
        lifeOrLiberty = form.lifeOrLiberty();
        requesterName = form.requesterName();
        requesterEmail = form.requesterEmail();
        namePublic = form.publicName();
        stage = HandlingStage.RECEIVED;
    }

    RequestEvent acknowledge(Instant now) {
        moveTo(HandlingStage.ACKNOWLEDGED);
        return new RequestEvent.Acknowledged(trackingNumber, now);
    }

    RequestEvent handInAnswer(Instant now) {
        moveTo(HandlingStage.ANSWER_HANDED_IN);
        return new RequestEvent.AnswerHandedIn(trackingNumber, now);
    }

    RequestEvent returnAnswer(Instant now) {
        moveTo(HandlingStage.ACKNOWLEDGED);
        return new RequestEvent.AnswerReturned(trackingNumber, now);
    }

    /** The first answer stops the clock for good: a later correction never makes an answer late that was in time. */
    RequestEvent answer(Outcome decided, LocalDate today, Instant now) {
        moveTo(HandlingStage.ANSWERED);
        outcome = decided;
        if (answeredOn == null) {
            answeredOn = today;
        }
        remindOn = null;
        return new RequestEvent.Answered(trackingNumber, now);
    }

    /**
     * Takes more time, once, while there is time left, on a ground the law lists.
     *
     * @param rule the statute's extension
     * @param longer the due date with the extension in it
     * @throws RuleViolation {@code extension.answered}; {@code extension.second} (day of the first);
     *     {@code extension.tooLate} (last day); {@code extension.unlistedGround} (section)
     */
    RequestEvent extend(ExtensionGround ground, DeadlineRule rule, Deadline longer, LocalDate today, Instant now) {
        if (answeredOn != null) {
            throw new RuleViolation("extension.answered");
        }
        if (extendedOn != null) {
            throw new RuleViolation("extension.second", extendedOn);
        }
        if (today.isAfter(dueLatest)) {
            throw new RuleViolation("extension.tooLate", dueLatest);
        }
        if (!rule.grounds().contains(ground)) {
            throw new RuleViolation("extension.unlistedGround", rule.section());
        }
        extendedOn = today;
        extensionGround = ground;
        dueBy(longer);
        remindOn = Reminder.nextDay(longer, today);
        return new RequestEvent.Extended(trackingNumber, now);
    }

    /** Whether more time was taken. */
    boolean isExtended() {
        return extendedOn != null;
    }

    RequestDeadlines.ClockFacts clockFacts(boolean extended) {
        return new RequestDeadlines.ClockFacts(publicBody, receivedOn, lifeOrLiberty, extended);
    }

    private void dueBy(Deadline deadline) {
        dueOn = deadline.dueOn();
        dueEarliest = deadline.earliest();
        dueLatest = deadline.latest();
        remindOn = Reminder.nextDay(deadline, deadline.receivedOn());
    }

    private void moveTo(HandlingStage next) {
        if (!stage.next().contains(next)) {
            throw new RuleViolation("request.cannotMove", trackingNumber.value(), stage, next);
        }
        stage = next;
    }

    /** @throws RequestChanged if somebody else has changed the request since the caller read it */
    void refuseUnlessStill(int versionRead) {
        if (version != versionRead) {
            throw new RequestChanged(trackingNumber);
        }
    }

    boolean wasFiledAs(String digest) {
        return filingDigest.equals(digest);
    }

    boolean opensWith(AccessKey key) {
        return key.matches(accessKeyHash);
    }

    String filingKey() {
        return filingKey;
    }

    Long id() {
        return id;
    }

    TrackingNumber trackingNumber() {
        return trackingNumber;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String publicBody() {
        return publicBody;
    }

    RequestDetails details() {
        return new RequestDetails(
                id,
                version,
                trackingNumber,
                publicBody,
                topic,
                district,
                subject,
                description,
                language,
                preferredFormat,
                lifeOrLiberty,
                requesterName,
                requesterEmail,
                namePublic,
                receivedOn,
                dueOn,
                stage,
                outcome,
                answeredOn);
    }
}
