package org.maloomat.notification;

import org.maloomat.request.Reminder;
import org.maloomat.request.UrgencyDecision;

/** What a letter tells. Subjects are neutral: a request's words never travel in a subject line. */
public enum LetterKind {
    /** To the requester: received, with the way back. */
    FILED,
    /** To the requester: the officer has confirmed receipt. */
    ACKNOWLEDGED,
    /** To the requester: the officer has taken more time. */
    EXTENDED,
    /** To the requester: the officer asks what exactly is meant. */
    CLARIFICATION_SOUGHT,
    /** To the body's officers: the requester has said it. */
    CLARIFICATION_GIVEN,
    /** To the requester: no reply is needed any more. */
    QUESTION_TAKEN_BACK,
    /** To the requester: a fee is asked. */
    FEE_ASKED,
    /** To the requester: the payment has been recorded. */
    FEE_PAID,
    /** To the requester: the fee is let go. */
    FEE_WAIVED,
    /** To the requester: another body has the request now. */
    TRANSFERRED,
    /** To the officers of that body: a request came from another one. */
    HANDED_TO_YOU,
    /** To the requester: the short time for life and liberty stands. */
    URGENCY_ACCEPTED,
    /** To the requester: the usual time counts. */
    URGENCY_DENIED,
    /** To the requester: a third party was asked. */
    THIRD_PARTY_CONSULTED,
    /** To the body's officers: the requester has taken the request back. */
    REQUEST_WITHDRAWN,
    /** To the requester: the commission ordered a new answer. */
    REOPENED,
    /** To the requester: a corrected answer is there. */
    ANSWER_CORRECTED,
    /** To the requester: the answer is there. */
    ANSWERED,
    /** To the body's officers: a request has come. */
    NEW_REQUEST,
    /** To the body's releasers: an answer waits. */
    ANSWER_WAITS,
    /** To the body's officers: an answer came back. */
    ANSWER_RETURNED,
    /** To the requester: closed days changed, and the due date with them. */
    DUE_DATE_MOVED,
    /** To the body's officers, once for all their requests: closed days changed, and due dates with them. */
    DUE_DATES_MOVED,
    /** To the body's officers: half of the time for an answer has passed. */
    REMINDER_HALF_TIME,
    /** To the body's officers: two working days are left. */
    REMINDER_TWO_DAYS_LEFT,
    /** To the body's officers: today is the last day. */
    REMINDER_DUE_TODAY,
    /** To the body's officers: the last day has passed. */
    REMINDER_OVERDUE,
    /** To the requester: no answer came in time, and what she may do now. */
    NO_ANSWER,
    /** To the body's officers: the requester has complained to the commission. */
    COMPLAINT_LODGED,
    /** To the body's officers: a complaint has moved on. */
    COMPLAINT_MOVED_OFFICE,
    /** To the requester: her complaint has moved on. */
    COMPLAINT_MOVED;

    /** To the requester: what was made of her claim that life or liberty is at stake. */
    static LetterKind of(UrgencyDecision decision) {
        return switch (decision) {
            case ACCEPTED -> URGENCY_ACCEPTED;
            case DENIED -> URGENCY_DENIED;
        };
    }

    /** To the body's officers. */
    static LetterKind of(Reminder reminder) {
        return switch (reminder) {
            case HALF_TIME -> REMINDER_HALF_TIME;
            case TWO_DAYS_LEFT -> REMINDER_TWO_DAYS_LEFT;
            case DUE_TODAY -> REMINDER_DUE_TODAY;
            case OVERDUE -> REMINDER_OVERDUE;
        };
    }
}
