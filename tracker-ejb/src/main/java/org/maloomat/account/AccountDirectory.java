package org.maloomat.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who serves at a public body, and where its people are written to. */
@ApplicationScoped
@Transactional
public class AccountDirectory {
    @Inject
    private Accounts accounts;

    public List<String> officerAddresses(String publicBody) {
        return accounts.addresses(publicBody, Role.OFFICER);
    }

    /** Whether this is the account of one of the body's people, also one disabled since. */
    public boolean servesAt(String signInName, String publicBody) {
        return accounts.find(signInName)
                .map(account -> publicBody.equals(account.identity().publicBody()))
                .orElse(false);
    }

    /** The sign-in names of a body's officers, in their order. */
    public List<String> officers(String publicBody) {
        return accounts.activeNames(publicBody, Role.OFFICER);
    }

    public List<String> releaserAddresses(String publicBody) {
        return accounts.addresses(publicBody, Role.RELEASER);
    }
}
