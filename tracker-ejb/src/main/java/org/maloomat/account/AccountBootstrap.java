package org.maloomat.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.HomeFolder;

/**
 * The first account of an installation. At a first start without accounts an administrator is made, and the invitation by
 * which she sets her password is put into {@code secrets/first-administrator.txt}, readable by the server's owner alone.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "ReferenceImportAtStart"})
@PermitAll
public class AccountBootstrap {
    private static final Logger LOG = Logger.getLogger(AccountBootstrap.class.getName());

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private HomeFolder home;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "maloomat.demo", defaultValue = "false")
    private boolean demo;

    private String unknownPassword;

    @PostConstruct
    void firstAdministrator() {
        if (demo || !accounts.isEmpty()) {
            return;
        }
        var account = new Account(
                new AccountAdministration.NewAccount("administrator", "Administrator", null, Role.ADMINISTRATOR, null));
        var invitation = Secrets.fresh();
        account.invite(invitation, clock.instant());
        accounts.add(account);
        audit.record(Actor.SYSTEM, "account.create", account.signInName(), Map.of("role", Role.ADMINISTRATOR));
        var file = home.folder("secrets").resolve("first-administrator.txt");
        write(
                file,
                "Sign-in name: administrator\nSet the password at /first-password with this invitation: " + invitation
                        + "\n");
        LOG.log(Level.INFO, "The first administrator''s invitation is in {0}", file);
    }

    /** An account ready to use with a random password and a token, for demonstration content alone. */
    public record DemoAccount(AccountIdentity identity, String password, String token) {}

    /**
     * Makes a demonstration account that people sign in to; a second call for the same name gives null.
     *
     * @throws IllegalStateException outside demonstration mode
     */
    public DemoAccount demoAccount(AccountAdministration.NewAccount form) {
        var password = Secrets.fresh().substring(0, 20);
        var account = addToDemo(form, () -> passwords.hash(password));
        if (account == null) {
            return null;
        }
        var token = Secrets.fresh();
        accounts.add(new ApiToken(account, TokenPurpose.API, "demo", token, clock.instant()));
        return new DemoAccount(account.identity(), password, token);
    }

    /**
     * Makes a demonstration account that only acts in the demonstration: nobody knows its password, so that one hash serves
     * all of them. A second call for the same name gives null.
     *
     * @throws IllegalStateException outside demonstration mode
     */
    public AccountIdentity demoActor(AccountAdministration.NewAccount form) {
        var account = addToDemo(form, () -> {
            if (unknownPassword == null) {
                unknownPassword = passwords.hash(Secrets.fresh());
            }
            return unknownPassword;
        });
        return account == null ? null : account.identity();
    }

    private Account addToDemo(AccountAdministration.NewAccount form, Supplier<String> hash) {
        if (!demo) {
            throw new IllegalStateException("Demonstration accounts are made in demonstration mode only");
        }
        if (accounts.find(form.signInName()).isPresent()) {
            return null;
        }
        var account = new Account(form);
        account.setPassword(hash.get());
        accounts.add(account);
        audit.record(Actor.SYSTEM, "account.create", account.signInName(), Map.of("role", form.role()));
        return account;
    }

    private static void write(Path file, String text) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
