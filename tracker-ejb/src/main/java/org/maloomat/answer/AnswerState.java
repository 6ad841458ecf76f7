package org.maloomat.answer;

/** Where an answer stands between the officer who writes it and the releaser. */
public enum AnswerState {
    /** Being written. */
    DRAFT,
    /** Waits for a second person; nobody can change it. */
    HANDED_IN,
    /** Came back with a reason; the officer can change it. */
    RETURNED,
    /** Released to requester and public. */
    RELEASED,
    /** Being corrected; what was released stays as it is until the correction is released. */
    CORRECTING,
    /** Taken back from the public after its release; the officer can correct it. */
    WITHDRAWN
}
