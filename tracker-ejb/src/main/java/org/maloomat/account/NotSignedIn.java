package org.maloomat.account;

/** Somebody acts who has no account, or none any more: it was closed while her session went on. */
public class NotSignedIn extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotSignedIn(String message) {
        super(message);
    }
}
