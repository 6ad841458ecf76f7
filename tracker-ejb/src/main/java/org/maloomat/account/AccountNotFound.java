package org.maloomat.account;

import jakarta.ejb.ApplicationException;
import org.maloomat.shared.RuleViolation;

/** There is no such account. */
@ApplicationException(rollback = true)
public class AccountNotFound extends RuleViolation {
    private static final long serialVersionUID = 1L;

    AccountNotFound() {
        super("account.notFound");
    }
}
