package org.maloomat.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.maloomat.account.AccountAdministration.NewAccount;
import org.maloomat.account.AccountBootstrap;
import org.maloomat.account.AccountIdentity;
import org.maloomat.account.Role;
import org.maloomat.shared.HomeFolder;

/** The people of the demonstration: an officer and a releaser for each body, a moderator and an administrator. */
@ApplicationScoped
class DemoAccounts {
    private static final String FILE = "demo-accounts.properties";
    private static final String SHOWN_BODY = "KP-POLICE-CPO";

    @Inject
    private AccountBootstrap bootstrap;

    @Inject
    private HomeFolder home;

    private final Map<String, AccountIdentity> people = new HashMap<>();

    /**
     * Makes the accounts of a new database and writes the sign-ins of those that are shown.
     *
     * @return false if they were there already
     */
    boolean make(Collection<String> bodies) {
        var shown = new StringBuilder();
        if (!add(shown, "administrator", Role.ADMINISTRATOR, null)) {
            return false;
        }
        add(shown, "moderator", Role.MODERATOR, null);
        add(shown, "commission", Role.COMMISSION, null);
        add(shown, "officer", Role.OFFICER, SHOWN_BODY);
        add(shown, "releaser", Role.RELEASER, SHOWN_BODY);
        for (var body : bodies) {
            if (!body.equals(SHOWN_BODY)) {
                var name = body.toLowerCase(Locale.ROOT);
                keep(bootstrap.demoActor(form("officer." + name, Role.OFFICER, body)), Role.OFFICER, body);
                keep(bootstrap.demoActor(form("releaser." + name, Role.RELEASER, body)), Role.RELEASER, body);
            }
        }
        write(shown.toString());
        return true;
    }

    private boolean add(StringBuilder shown, String name, Role role, String body) {
        var made = bootstrap.demoAccount(form(name, role, body));
        if (made == null) {
            return false;
        }
        keep(made.identity(), role, body);
        shown.append(name).append(".user=").append(name).append('\n');
        shown.append(name).append(".password=").append(made.password()).append('\n');
        shown.append(name).append(".token=").append(made.token()).append('\n');
        return true;
    }

    private static NewAccount form(String name, Role role, String body) {
        var address = name.replace(' ', '.') + "@example.org";
        return new NewAccount(name, "Demonstration " + role.roleName(), address, role, body);
    }

    private void keep(AccountIdentity identity, Role role, String body) {
        people.put(role + " " + body, identity);
    }

    AccountIdentity of(Role role, String body) {
        return people.get(role + " " + (role.isOfBody() ? body : null));
    }

    private void write(String text) {
        var file = home.path().resolve(FILE);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
