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
@RolesAllowed({"administrator", "officer", "releaser", "moderator"})
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

    public List<TokenDetails> tokens() {
        return accounts.tokens(own().id()).stream().map(ApiToken::details).toList();
    }

    /** Makes a token and gives it out, once. */
    public String createToken(String label) {
        new FieldChecks().required("label", label, 100).refuseIfAny();
        var account = own();
        if (accounts.tokens(account.id()).size() >= MOST_TOKENS) {
            throw new RuleViolation("account.tooManyTokens", MOST_TOKENS);
        }
        var token = Secrets.fresh();
        accounts.add(new ApiToken(account, label.strip(), token, clock.instant()));
        audit.record(new Actor(account.signInName()), "account.createToken", account.signInName(), Map.of());
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
