package org.maloomat.portal.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maloomat.notification.Email;
import org.maloomat.notification.Mailbox;
import org.maloomat.notification.WrittenLetter;
import org.maloomat.portal.page.Parameters;

/** The outbox; where no mail server is configured, the letters themselves. */
@Named
@RequestScoped
public class LettersView {
    private static final int NEWEST = 100;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    public List<Email> getNewest() {
        return mailbox.newest(NEWEST);
    }

    public boolean isKept() {
        return mailbox.isKept();
    }

    /** The letter asked for, or null. */
    public WrittenLetter getOpened() {
        var id = parameters.get("letter");
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : mailbox.open(Long.parseLong(id)).orElse(null);
    }
}
