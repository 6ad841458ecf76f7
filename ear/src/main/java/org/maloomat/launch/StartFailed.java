package org.maloomat.launch;

/** The start cannot succeed; the message is one sentence for the person at the keyboard. */
final class StartFailed extends Exception {
    private static final long serialVersionUID = 1L;

    StartFailed(String sentence) {
        super(sentence);
    }
}
