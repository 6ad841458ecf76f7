package org.maloomat.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The outbox to look at, for administrators: what waits, and in a demonstration the letters themselves. */
@Stateless
@RolesAllowed("administrator")
public class Mailbox {
    @Inject
    private Outbox letterbox;

    @Inject
    private LetterWriter writer;

    @Inject
    private LetterTransport transport;

    /** Whether letters are kept here because no mail server is named in the configuration. */
    public boolean isKept() {
        return !transport.isConfigured();
    }

    public long waiting() {
        return letterbox.waiting();
    }

    /** The newest letters, without their words. */
    public List<Email> newest(int limit) {
        return letterbox.newest(limit);
    }

    /** A letter in words, only where letters are kept: they are for their readers, not for administrators. */
    public Optional<WrittenLetter> open(long id) {
        return isKept() ? letterbox.find(id).map(writer::write) : Optional.empty();
    }
}
