package org.maloomat.notification;

/** What a letter tells. Subjects are neutral: a request's words never travel in a subject line. */
public enum LetterKind {
    /** To the requester: received, with the way back. */
    FILED,
    /** To the requester: the officer has confirmed receipt. */
    ACKNOWLEDGED,
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
    DUE_DATES_MOVED
}
