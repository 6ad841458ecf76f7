package org.maloomat.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Who is calling now. */
@ApplicationScoped
public class SignedInAccount {
    private final ThreadLocal<AccountIdentity> acting = new ThreadLocal<>();

    @Inject
    private SecurityContext security;

    @Inject
    private Accounts accounts;

    /** @throws NotSignedIn where nobody is signed in: boundaries that ask have let only known callers in */
    @Transactional
    public AccountIdentity current() {
        if (acting.get() != null) {
            return acting.get();
        }
        var principal = security.getCallerPrincipal();
        if (principal == null) {
            throw new NotSignedIn("Nobody is signed in");
        }
        return accounts.find(principal.getName())
                .filter(Account::isActive)
                .map(Account::identity)
                .orElseThrow(() -> new NotSignedIn("The caller has no account"));
    }

    /** Does work of the house on an account's behalf where there is no session: demonstration content at start. */
    public <T> T actingAs(AccountIdentity identity, Supplier<T> work) {
        acting.set(identity);
        try {
            return work.get();
        } finally {
            acting.remove();
        }
    }
}
