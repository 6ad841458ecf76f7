package org.maloomat.answer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.RuleViolation;

/** The answer to one request. While it is handed in nobody changes it; who wrote it can never release it. */
@Entity
@Table(name = "answer")
@SequenceGenerator(name = "answer_seq", sequenceName = "answer_seq", allocationSize = 50)
class Answer {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "answer_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "tracking_number")
    private TrackingNumber trackingNumber;

    @Column(name = "public_body")
    private String publicBody;

    @Enumerated(STRING)
    private Outcome outcome;

    @Column(name = "body_text")
    private String text;

    @Convert(converter = ExemptionsConverter.class)
    private List<Exemption> exemptions = List.of();

    private String harm;
    private Boolean severable;

    @Column(name = "public_interest")
    private String publicInterest;

    @ElementCollection
    @CollectionTable(name = "answer_document", joinColumns = @JoinColumn(name = "answer_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<Long> documents = new ArrayList<>();

    @Enumerated(STRING)
    private AnswerState state;

    private String author;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "returned_reason")
    private String returnedReason;

    protected Answer() {}

    Answer(RequestDetails request) {
        requestId = request.id();
        trackingNumber = request.trackingNumber();
        publicBody = request.publicBody();
        state = AnswerState.DRAFT;
        outcome = Outcome.FULL;
        text = "";
        author = "";
    }

    /**
     * Takes the documents off if others are to come, to be flushed before {@link #write}: the places of a list may not be given anew
     * while they are taken.
     *
     * @return whether there is something to flush
     */
    boolean makeRoomFor(AnswerWriting.Draft draft) {
        if (documents.isEmpty() || documents.equals(draft.documents())) {
            return false;
        }
        documents.clear();
        return true;
    }

    void write(AnswerWriting.Draft draft, String officer) {
        if (state == AnswerState.HANDED_IN || state == AnswerState.RELEASED) {
            throw new RuleViolation("answer.notWritable", trackingNumber.value(), state);
        }
        outcome = draft.outcome();
        text = draft.text();
        exemptions = List.copyOf(draft.exemptions());
        if (!documents.equals(draft.documents())) {
            documents.addAll(draft.documents());
        }
        author = officer;
        var weighed = draft.weighed();
        harm = weighed == null ? null : weighed.harm();
        severable = weighed == null ? null : weighed.severable();
        publicInterest = weighed == null ? null : weighed.publicInterest();
    }

    void handIn(Instant now) {
        state = AnswerState.HANDED_IN;
        handedInAt = now;
        returnedReason = null;
    }

    void giveBack(String reason) {
        requireHandedIn();
        state = AnswerState.RETURNED;
        returnedReason = reason;
    }

    void release(String releaser) {
        requireHandedIn();
        if (author.equals(releaser)) {
            throw new RuleViolation("release.ownAnswer");
        }
        state = AnswerState.RELEASED;
    }

    /** Only an answer that is public is corrected. */
    void correct(String reason) {
        if (state != AnswerState.RELEASED) {
            throw new RuleViolation("answer.notReleased", trackingNumber.value());
        }
        state = AnswerState.CORRECTING;
        returnedReason = reason;
    }

    /** What is public is taken back; a correction on its way goes on. */
    void withdraw(String reason) {
        if (state == AnswerState.DRAFT) {
            throw new RuleViolation("answer.notReleased", trackingNumber.value());
        }
        if (state == AnswerState.RELEASED || state == AnswerState.CORRECTING) {
            state = AnswerState.WITHDRAWN;
            returnedReason = reason;
        }
    }

    /** Nobody waits for it any more. */
    void abandon() {
        if (state == AnswerState.HANDED_IN) {
            state = AnswerState.DRAFT;
        }
    }

    private void requireHandedIn() {
        if (state != AnswerState.HANDED_IN) {
            throw new RuleViolation("answer.notHandedIn", trackingNumber.value());
        }
    }

    AnswerDetails details() {
        return new AnswerDetails(
                id,
                version,
                trackingNumber,
                publicBody,
                outcome,
                text,
                exemptions,
                List.copyOf(documents),
                state,
                author,
                handedInAt,
                returnedReason,
                harm == null && severable == null && publicInterest == null
                        ? null
                        : new Weighing(harm, severable, publicInterest));
    }
}
