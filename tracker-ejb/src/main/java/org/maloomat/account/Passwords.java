package org.maloomat.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.maloomat.shared.RuleViolation;

/**
 * Passwords, kept as Argon2id hashes (RFC 9106) with 19 MiB, two passes and one lane, as the OWASP password storage cheat
 * sheet has it. No composition rules: length is what counts.
 */
@ApplicationScoped
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final Set<String> COMMONEST = Set.of(
            "passwordpassword",
            "password1234",
            "123456789012",
            "1234567890123",
            "qwertyuiopasd",
            "qwerty123456",
            "iloveyou1234",
            "pakistan1234",
            "pakistan123456",
            "peshawar1234",
            "administrator",
            "maloomat1234",
            "111111111111",
            "abcdefghijkl");

    String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /** @param kept null for no such account, which takes as long and never matches */
    boolean matches(String password, String kept) {
        if (kept == null) {
            hash(password);
            return false;
        }
        return Password.check(password, kept).with(ARGON2);
    }

    /** @throws RuleViolation {@code account.passwordTooShort}, {@code account.passwordTooLong}, {@code account.passwordCommon} */
    void check(String password, String signInName) {
        if (password == null || password.length() < SHORTEST) {
            throw new RuleViolation("account.passwordTooShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new RuleViolation("account.passwordTooLong", LONGEST);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMONEST.contains(plain) || plain.contains(signInName.toLowerCase(Locale.ROOT))) {
            throw new RuleViolation("account.passwordCommon");
        }
    }
}
