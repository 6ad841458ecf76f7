package org.maloomat.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.RuleViolation;

/** What everybody does with her own account. */
@Stateless
@RolesAllowed({"administrator", "officer", "releaser", "moderator", "commission"})
public class OwnAccount {
    private static final int MOST_TOKENS = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /**
     * Changes the password and ends every session, the caller's too.
     *
     * @throws RuleViolation {@code account.wrongPassword}; {@code account.passwordTooShort}, {@code
     *     account.passwordTooLong}, {@code account.passwordCommon}
     */
    public void changePassword(String current, String fresh) {
        var account = own();
        if (!passwords.matches(current == null ? "" : current, account.passwordHash())) {
            throw new RuleViolation("account.wrongPassword");
        }
        passwords.check(fresh, account.signInName());
        account.setPassword(passwords.hash(fresh));
        audit.record(new Actor(account.signInName()), "account.password", account.signInName(), Map.of());
    }

    /** The tokens with which programs use the API. */
    public List<TokenDetails> tokens() {
        return tokens(TokenPurpose.API);
    }

    /** The tokens that open the calendar of the body's due dates. */
    public List<TokenDetails> calendarTokens() {
        return tokens(TokenPurpose.CALENDAR);
    }

    private List<TokenDetails> tokens(TokenPurpose purpose) {
        return accounts.tokens(purpose, own().id()).stream()
                .map(ApiToken::details)
                .toList();
    }

    /** Makes a token for the API and gives it out, once. */
    public String createToken(String label) {
        return createToken(TokenPurpose.API, "label", label);
    }

    /** Makes a token that opens the calendar of the body's due dates and nothing else, and gives it out, once. */
    @RolesAllowed({"officer", "releaser"})
    public String createCalendarToken(String label) {
        return createToken(TokenPurpose.CALENDAR, "calendarLabel", label);
    }

    private String createToken(TokenPurpose purpose, String field, String label) {
        new FieldChecks().required(field, label, 100).refuseIfAny();
        var account = own();
        if (accounts.tokens(purpose, account.id()).size() >= MOST_TOKENS) {
            throw new RuleViolation("account.tooManyTokens", MOST_TOKENS);
        }
        var token = Secrets.fresh();
        accounts.add(new ApiToken(account, purpose, label.strip(), token, clock.instant()));
        audit.record(
                new Actor(account.signInName()),
                "account.createToken",
                account.signInName(),
                Map.of("purpose", purpose));
        return token;
    }

    public void revokeToken(long id) {
        var account = own();
        accounts.findToken(id, account.id()).orElseThrow(AccountNotFound::new).revoke(clock.instant());
        audit.record(new Actor(account.signInName()), "account.revokeToken", account.signInName(), Map.of("token", id));
    }

    private Account own() {
        return accounts.get(caller.current().id());
    }
}
