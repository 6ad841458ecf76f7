package org.maloomat.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.FieldChecks;

/** What an administrator does with accounts. She never learns a password: people set their own. */
@Stateless
@RolesAllowed("administrator")
public class AccountAdministration {
    @Inject
    private Accounts accounts;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /** @param publicBody the body's code for roles of a body, else null */
    public record NewAccount(String signInName, String displayName, String email, Role role, String publicBody) {}

    /** An account with the invitation by which its person sets the first password; shown once. */
    public record Invited(AccountDetails account, String invitation) {}

    public List<AccountDetails> accounts() {
        return accounts.all().stream().map(Account::details).toList();
    }

    /** @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken */
    public Invited create(NewAccount raw) {
        var form = tidied(raw);
        check(form);
        var account = new Account(form);
        var invitation = Secrets.fresh();
        account.invite(invitation, clock.instant());
        accounts.add(account);
        record("account.create", account);
        return new Invited(account.details(), invitation);
    }

    /** Ends the password and every session, and invites the person anew. */
    public Invited reset(long id) {
        var account = accounts.get(id);
        var invitation = Secrets.fresh();
        account.invite(invitation, clock.instant());
        record("account.reset", account);
        return new Invited(account.details(), invitation);
    }

    public void disable(long id) {
        var account = accounts.get(id);
        account.disable();
        record("account.disable", account);
    }

    public void enable(long id) {
        var account = accounts.get(id);
        account.enable();
        record("account.enable", account);
    }

    private void record(String action, Account account) {
        audit.record(
                new Actor(caller.current().signInName()),
                action,
                account.signInName(),
                Map.of("role", account.details().role()));
    }

    static NewAccount tidied(NewAccount raw) {
        return new NewAccount(
                raw.signInName() == null ? "" : raw.signInName().strip().toLowerCase(Locale.ROOT),
                raw.displayName() == null ? "" : raw.displayName().strip(),
                raw.email() == null || raw.email().isBlank()
                        ? null
                        : raw.email().strip(),
                raw.role(),
                raw.publicBody() == null || raw.publicBody().isBlank() ? null : raw.publicBody());
    }

    private void check(NewAccount form) {
        new FieldChecks()
                .required("signInName", form.signInName(), 60)
                .that(form.signInName().matches("[a-z0-9._-]*"), "signInName", "account.nameShape")
                .that(accounts.find(form.signInName()).isEmpty(), "signInName", "account.nameTaken")
                .required("displayName", form.displayName(), 200)
                .oneLine("displayName", form.displayName())
                .email("email", form.email())
                .that(form.role() != null, "role", "field.required")
                .that(
                        form.role() == null || form.role().isOfBody() == (form.publicBody() != null),
                        "publicBody",
                        "account.bodyOfRole")
                .refuseIfAny();
    }
}
