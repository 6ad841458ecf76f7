package org.maloomat.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.RuleViolation;

/** Tells who somebody is: by name and password, by token, by a session begun before. */
@Stateless
@PermitAll
public class SignIn {
    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * @param client who asks, such as a network address
     * @throws RuleViolation {@code account.wait} after failures; {@code account.wrongPassword}, the same for a wrong name
     */
    public AccountIdentity withPassword(String signInName, String password, String client) {
        var name = signInName == null ? "" : signInName.strip().toLowerCase(Locale.ROOT);
        throttle.refuseIfTooSoon(name, client);
        var account = accounts.find(name);
        var typed = password == null || password.length() > Passwords.LONGEST ? "" : password;
        if (!passwords.matches(typed, account.map(Account::usableHash).orElse(null))) {
            throttle.failed(name, client);
            throw new RuleViolation("account.wrongPassword");
        }
        throttle.succeeded(name, client);
        audit.record(new Actor(name), "account.signIn", name, Map.of());
        return account.orElseThrow().identity();
    }

    /** Whose token this is; empty for an unknown or revoked one and for a disabled account. */
    public Optional<AccountIdentity> withToken(String token) {
        return withToken(TokenPurpose.API, token);
    }

    /** Whose calendar this token opens; empty for an unknown or revoked one and for a disabled account. */
    public Optional<AccountIdentity> withCalendarToken(String token) {
        return withToken(TokenPurpose.CALENDAR, token);
    }

    private Optional<AccountIdentity> withToken(TokenPurpose purpose, String token) {
        var found = accounts.findToken(purpose, token).filter(t -> t.account().isActive());
        found.ifPresent(t -> t.usedOn(LocalDate.now(clock)));
        return found.map(t -> t.account().identity());
    }

    /** The same person as when the session began; empty if its sessions were ended since. */
    public Optional<AccountIdentity> stillValid(AccountIdentity identity) {
        return accounts.find(identity.signInName())
                .filter(Account::isActive)
                .map(Account::identity)
                .filter(now -> now.sessionVersion() == identity.sessionVersion());
    }

    /**
     * Sets the first password of an invited person, who then signs in with it.
     *
     * @throws RuleViolation {@code account.invitationSpent} for an unknown, used or old invitation, and what
     *     {@link OwnAccount#changePassword} throws
     */
    public void setFirstPassword(String invitation, String password) {
        var account = accounts.findInvited(invitation)
                .filter(a -> a.isInvited(clock.instant()))
                .orElseThrow(() -> new RuleViolation("account.invitationSpent"));
        passwords.check(password, account.signInName());
        account.setPassword(passwords.hash(password));
        audit.record(new Actor(account.signInName()), "account.firstPassword", account.signInName(), Map.of());
    }
}
