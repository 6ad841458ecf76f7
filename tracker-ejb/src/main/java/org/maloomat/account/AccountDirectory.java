package org.maloomat.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where the people of a public body are written to. */
@ApplicationScoped
@Transactional
public class AccountDirectory {
    @Inject
    private Accounts accounts;

    public List<String> officerAddresses(String publicBody) {
        return accounts.addresses(publicBody, Role.OFFICER);
    }

    public List<String> releaserAddresses(String publicBody) {
        return accounts.addresses(publicBody, Role.RELEASER);
    }
}
