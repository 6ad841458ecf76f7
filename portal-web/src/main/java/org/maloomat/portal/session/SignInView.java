package org.maloomat.portal.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.account.AccountIdentity;
import org.maloomat.account.Role;
import org.maloomat.account.SignIn;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.shared.RuleViolation;

/** Signing in: the page is stateless, and the session begins only when name and password were right. */
@Named
@RequestScoped
public class SignInView {
    private static final String PURPOSE = "sign-in";

    @Inject
    private ClientAddress addresses;

    @Inject
    private SignIn signIn;

    @Inject
    private FormToken tokens;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private FormErrors errors;
    private boolean passwordSet;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
    }

    public void submit(HttpServletResponse response) throws IOException {
        if (!parameters.isPost()) {
            return;
        }
        try {
            requireToken();
            var identity =
                    signIn.withPassword(parameters.get("signInName"), parameters.get("password"), addresses.of(http));
            begin(identity);
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().redirect(next(identity));
            context.responseComplete();
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(refusal.key().equals("account.wait") ? 429 : 422);
        }
    }

    /** A new session, whatever was there before, so that nobody can hand a session to somebody else. */
    private void begin(AccountIdentity identity) {
        var old = http.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        http.getSession(true).setAttribute(PortalAuthentication.IDENTITY, identity);
    }

    /** Where the person wanted to go, if that is a page of this portal; else where her role works. */
    private String next(AccountIdentity identity) {
        var wanted = parameters.get("next");
        if (wanted != null && wanted.matches("/(?!/)[A-Za-z0-9/_-]*")) {
            return wanted;
        }
        return page.link(home(identity.role()));
    }

    static String home(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "/admin";
            case OFFICER -> "/office";
            case RELEASER -> "/office/release";
            case MODERATOR -> "/office/moderation";
            case COMMISSION -> "/commission";
        };
    }

    public void setFirstPassword(HttpServletResponse response) {
        if (!parameters.isPost()) {
            return;
        }
        try {
            requireToken();
            signIn.setFirstPassword(parameters.get("invitation"), parameters.get("password"));
            passwordSet = true;
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(422);
        }
    }

    private void requireToken() {
        if (tokens.filingKey(PURPOSE, parameters.get("token")).isEmpty()) {
            throw new RuleViolation("form.expired");
        }
    }

    public String value(String field) {
        var typed = parameters.get(field);
        return typed == null ? "" : typed;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public boolean isPasswordSet() {
        return passwordSet;
    }
}
