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
import org.maloomat.audit.Actor;
import org.maloomat.deadline.ClockEffect;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.deadline.ClockRule;
import org.maloomat.deadline.ClockStart;
import org.maloomat.deadline.ClockStop;
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

    /** Whether the clock counts by the time for life and liberty. */
    private boolean urgent;

    @Enumerated(STRING)
    @Column(name = "clock_state")
    private ClockState clockState = ClockState.RUNNING;

    @Column(name = "clock_past")
    private String clockPast = ClockLog.NONE.write();

    @Enumerated(STRING)
    private PendingReply awaiting = PendingReply.NOTHING;

    @Column(name = "awaiting_since")
    private LocalDate awaitingSince;

    @Enumerated(STRING)
    @Column(name = "urgency_decision")
    private UrgencyDecision urgencyDecision;

    private String assignee;

    @Enumerated(STRING)
    private FilingManner manner = FilingManner.PORTAL;

    @Column(name = "diary_number")
    private String diaryNumber;

    @Column(name = "post_number")
    private String postNumber;

    private String helper;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "urgency_reason")
    private String urgencyReason;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "ordered_on")
    private LocalDate orderedOn;

    @Column(name = "comply_by")
    private LocalDate complyBy;

    @Column(name = "complied_on")
    private LocalDate compliedOn;

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
        urgent = form.lifeOrLiberty();
        requesterName = form.requesterName();
        requesterEmail = form.requesterEmail();
        namePublic = form.publicName();
        stage = HandlingStage.RECEIVED;
    }

    /** Sets down how it came; once, as it is filed. */
    void cameBy(Receipt receipt, Actor actor) {
        manner = receipt.manner();
        diaryNumber = receipt.diaryNumber();
        postNumber = receipt.postNumber();
        helper = receipt.helper();
        registeredBy = manner == FilingManner.PORTAL ? null : actor.name();
    }

    Receipt receipt() {
        return new Receipt(manner, receivedOn, diaryNumber, postNumber, helper);
    }

    RequestEvent acknowledge(Instant now) {
        may(RequestVerb.ACKNOWLEDGE);
        moveTo(HandlingStage.ACKNOWLEDGED);
        return new RequestEvent.Acknowledged(trackingNumber, now);
    }

    RequestEvent handInAnswer(Instant now) {
        may(RequestVerb.HAND_IN_ANSWER);
        moveTo(HandlingStage.ANSWER_HANDED_IN);
        return new RequestEvent.AnswerHandedIn(trackingNumber, now);
    }

    RequestEvent returnAnswer(Instant now) {
        may(RequestVerb.RETURN_ANSWER);
        moveTo(
                isUnderOrder()
                        ? HandlingStage.REOPENED
                        : answeredOn == null ? HandlingStage.ACKNOWLEDGED : HandlingStage.ANSWERED);
        return new RequestEvent.AnswerReturned(trackingNumber, now);
    }

    /** The first answer stops the clock for good: a later correction never makes an answer late that was in time. */
    RequestEvent answer(Outcome decided, LocalDate today, Instant now) {
        may(RequestVerb.RELEASE_ANSWER);
        moveTo(HandlingStage.ANSWERED);
        outcome = decided;
        if (isUnderOrder()) {
            compliedOn = today;
        }
        if (answeredOn != null) {
            return new RequestEvent.AnswerCorrected(trackingNumber, now);
        }
        answeredOn = today;
        clockState = ClockState.STOPPED;
        remindOn = null;
        return new RequestEvent.Answered(trackingNumber, now);
    }

    /**
     * Takes more time, once, while there is time left, on a ground the law lists.
     *
     * @param rule the statute's extension
     * @param longer the due date with the extension in it
     * @throws RuleViolation {@code extension.answered}; {@code extension.paused}; {@code extension.second} (day of the first);
     *     {@code extension.tooLate} (last day); {@code extension.unlistedGround} (section)
     */
    RequestEvent extend(ExtensionGround ground, DeadlineRule rule, Deadline longer, LocalDate today, Instant now) {
        if (answeredOn != null) {
            throw new RuleViolation("extension.answered");
        }
        if (extendedOn != null) {
            throw new RuleViolation("extension.second", extendedOn);
        }
        may(RequestVerb.EXTEND);
        if (clockState == ClockState.PAUSED) {
            throw new RuleViolation("extension.paused");
        }
        if (today.isAfter(dueLatest)) {
            throw new RuleViolation("extension.tooLate", dueLatest);
        }
        if (!rule.grounds().contains(ground)) {
            throw new RuleViolation("extension.unlistedGround", rule.section());
        }
        extendedOn = today;
        extensionGround = ground;
        dueBy(longer, today);
        return new RequestEvent.Extended(trackingNumber, now);
    }

    /** Asks the requester what exactly is meant; the clock stands still if the rule lets it. */
    RequestEvent seekClarification(ClockRule rule, LocalDate today, Instant now) {
        may(RequestVerb.SEEK_CLARIFICATION);
        await(PendingReply.CLARIFICATION, rule, today);
        return new RequestEvent.ClarificationSought(trackingNumber, now);
    }

    /** The requester says what is meant. */
    RequestEvent clarify(ClockRule rule, LocalDate today, Instant now) {
        may(RequestVerb.CLARIFY);
        goOn(rule.applied(), rule, today);
        return new RequestEvent.ClarificationGiven(trackingNumber, now);
    }

    /** The officer can do without: the days of waiting stay out of the count, but it does not begin afresh. */
    RequestEvent takeBackQuestion(ClockRule rule, LocalDate today, Instant now) {
        may(RequestVerb.TAKE_BACK_QUESTION);
        goOn(onlyPaused(rule), rule, today);
        return new RequestEvent.QuestionTakenBack(trackingNumber, now);
    }

    RequestEvent askFee(ClockRule rule, LocalDate today, Instant now) {
        may(RequestVerb.ASK_FEE);
        await(PendingReply.FEE, rule, today);
        return new RequestEvent.FeeAsked(trackingNumber, now);
    }

    /**
     * @param paidOn from the day the fee was asked to today
     * @throws RuleViolation {@code fee.paidBeforeAsked} (the day it was asked); {@code fee.paidInFuture}
     */
    RequestEvent recordPayment(ClockRule rule, LocalDate paidOn, LocalDate today, Instant now) {
        may(RequestVerb.RECORD_PAYMENT);
        if (paidOn.isBefore(awaitingSince)) {
            throw new RuleViolation("fee.paidBeforeAsked", awaitingSince);
        }
        if (paidOn.isAfter(today)) {
            throw new RuleViolation("fee.paidInFuture");
        }
        goOn(rule.applied(), rule, paidOn);
        return new RequestEvent.FeePaid(trackingNumber, now);
    }

    RequestEvent waiveFee(ClockRule rule, LocalDate today, Instant now) {
        may(RequestVerb.WAIVE_FEE);
        goOn(onlyPaused(rule), rule, today);
        return new RequestEvent.FeeWaived(trackingNumber, now);
    }

    /**
     * Hands it on: the other body has yet to confirm it. Days up to and including this one count by the calendar of the body
     * that had it.
     */
    RequestEvent handOn(String toBody, ClockRule rule, LocalDate today, Instant now) {
        may(RequestVerb.TRANSFER);
        var from = publicBody;
        var after = past().with(new ClockLog.Stay(from, today));
        if (rule.applied() == ClockEffect.RESTART) {
            after = after.with(new ClockStop(ClockEvent.TRANSFER, receivedOn.plusDays(1), today, true));
        }
        clockPast = after.write();
        publicBody = toBody;
        assignee = null;
        moveTo(HandlingStage.RECEIVED);
        return new RequestEvent.Transferred(trackingNumber, now, from);
    }

    /** Whether the body has the request or had it before. */
    boolean hasBeenAt(String body) {
        return publicBody.equals(body) || past().wasAt(body);
    }

    RequestEvent acceptUrgency(String reason, Instant now) {
        may(RequestVerb.ACCEPT_URGENCY);
        decideUrgency(UrgencyDecision.ACCEPTED, reason);
        return new RequestEvent.UrgencyDecided(trackingNumber, now, urgencyDecision);
    }

    /**
     * From now on the usual time counts, from the day of receipt.
     *
     * @throws RuleViolation {@code urgency.tooLate} (last day) once the short time has run out: it is not lengthened
     *     afterwards; {@code urgency.paused}
     */
    RequestEvent denyUrgency(String reason, LocalDate today, Instant now) {
        may(RequestVerb.DENY_URGENCY);
        if (clockState == ClockState.PAUSED) {
            throw new RuleViolation("urgency.paused");
        }
        if (today.isAfter(dueLatest)) {
            throw new RuleViolation("urgency.tooLate", dueLatest);
        }
        decideUrgency(UrgencyDecision.DENIED, reason);
        urgent = false;
        return new RequestEvent.UrgencyDecided(trackingNumber, now, urgencyDecision);
    }

    private void decideUrgency(UrgencyDecision decision, String reason) {
        urgencyDecision = decision;
        urgencyReason = reason;
    }

    /** @param officer of the body; null for nobody */
    RequestEvent assign(String officer, Instant now) {
        may(RequestVerb.ASSIGN);
        assignee = officer;
        return new RequestEvent.Assigned(trackingNumber, now);
    }

    RequestEvent consult(Instant now) {
        may(RequestVerb.CONSULT);
        return new RequestEvent.ThirdPartyConsulted(trackingNumber, now);
    }

    RequestEvent recordConsultation(Instant now) {
        may(RequestVerb.RECORD_CONSULTATION);
        return new RequestEvent.ThirdPartyAnswered(trackingNumber, now);
    }

    /** An answer that stays public is written anew; neither stage nor clock move before it is handed in. */
    RequestEvent beginCorrection(Instant now) {
        may(RequestVerb.CORRECT_ANSWER);
        return new RequestEvent.CorrectionBegun(trackingNumber, now);
    }

    /** The commission ordered a new answer. The clock of the first one stays stopped. */
    RequestEvent reopen(String order, LocalDate issuedOn, LocalDate complyUntil, Instant now) {
        may(RequestVerb.REOPEN);
        moveTo(HandlingStage.REOPENED);
        orderNumber = order;
        orderedOn = issuedOn;
        complyBy = complyUntil;
        compliedOn = null;
        return new RequestEvent.Reopened(trackingNumber, now);
    }

    private boolean isUnderOrder() {
        return orderNumber != null && compliedOn == null;
    }

    /** The requester takes it back: nothing is owed any more, and what was late stays late. */
    RequestEvent withdraw(LocalDate today, Instant now) {
        may(RequestVerb.WITHDRAW);
        moveTo(HandlingStage.WITHDRAWN);
        withdrawnOn = today;
        clockState = ClockState.STOPPED;
        awaiting = PendingReply.NOTHING;
        awaitingSince = null;
        remindOn = null;
        return new RequestEvent.Withdrawn(trackingNumber, now);
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    private static ClockEffect onlyPaused(ClockRule rule) {
        return rule.applied() == ClockEffect.RESTART ? ClockEffect.PAUSE : rule.applied();
    }

    /** A clock that has run out is not stopped any more. */
    private void await(PendingReply awaited, ClockRule rule, LocalDate today) {
        awaiting = awaited;
        awaitingSince = today;
        if (rule.applied() != ClockEffect.NONE && !today.isAfter(dueLatest)) {
            clockState = ClockState.PAUSED;
            remindOn = null;
        }
    }

    private void goOn(ClockEffect effect, ClockRule rule, LocalDate until) {
        if (clockState == ClockState.PAUSED) {
            var first = rule.start() == ClockStart.EVENT_DAY ? awaitingSince : awaitingSince.plusDays(1);
            if (effect == ClockEffect.PAUSE) {
                clockPast = past().with(new ClockStop(rule.event(), first, until, false))
                        .write();
            } else if (effect == ClockEffect.RESTART) {
                clockPast = past().with(new ClockStop(rule.event(), receivedOn.plusDays(1), until, true))
                        .write();
            }
            clockState = ClockState.RUNNING;
        }
        awaiting = PendingReply.NOTHING;
        awaitingSince = null;
    }

    /** Gives the request a due date that follows from what has happened to its clock. */
    void dueBy(Deadline deadline, LocalDate today) {
        dueBy(deadline);
        remindOn = Reminder.nextDay(deadline, today);
    }

    /** Whether that date would take a day from the officer, who has been given this one. */
    /** The days that stand. */
    CommittedDueDate given() {
        return new CommittedDueDate(dueOn, dueEarliest, dueLatest);
    }

    boolean isPaused() {
        return clockState == ClockState.PAUSED;
    }

    private ClockLog past() {
        return ClockLog.read(clockPast);
    }

    boolean can(RequestVerb verb) {
        return verb.isPossible(stage, awaiting)
                && (!verb.isAboutUrgency() || isUrgencyUndecided())
                && (verb != RequestVerb.EXTEND || clockState == ClockState.RUNNING && !isExtended());
    }

    private void may(RequestVerb verb) {
        verb.refuseUnlessPossible(stage, awaiting);
        if (verb.isAboutUrgency() && !isUrgencyUndecided()) {
            throw new RuleViolation(lifeOrLiberty ? "urgency.decided" : "urgency.notClaimed");
        }
    }

    private boolean isUrgencyUndecided() {
        return lifeOrLiberty && urgencyDecision == null;
    }

    /** Whether more time was taken. */
    boolean isExtended() {
        return extendedOn != null;
    }

    RequestDeadlines.ClockFacts clockFacts() {
        return clockFacts(isExtended());
    }

    RequestDeadlines.ClockFacts clockFacts(boolean extended) {
        return new RequestDeadlines.ClockFacts(publicBody, receivedOn, urgent, extended, clockPast);
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
                answeredOn,
                new RequestStatus(
                        clockState,
                        awaiting,
                        awaitingSince,
                        urgent,
                        urgencyDecision,
                        urgencyReason,
                        withdrawnOn,
                        assignee,
                        orderNumber == null
                                ? null
                                : new CommissionOrder(orderNumber, orderedOn, complyBy, compliedOn)));
    }
}
