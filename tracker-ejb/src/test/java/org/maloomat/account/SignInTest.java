package org.maloomat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.account.AccountAdministration.Invited;
import org.maloomat.account.AccountAdministration.NewAccount;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class SignInTest {
    private static final String PASSWORD = "four plain words here";

    @TempDir
    Path home;

    @OnEveryDatabase
    void an_invited_person_sets_her_own_password_once_and_in_time(TestDatabase database) {
        var house = new TestHouse(database, home);
        var signIn = house.get(SignIn.class);
        var invited = invite(house, "Hina");
        assertThat(house.rows("SELECT invitation_hash FROM account WHERE sign_in_name = 'hina'")
                        .get(0))
                .doesNotContain(invited.invitation());

        assertThatThrownBy(() -> signIn.setFirstPassword(invited.invitation(), "short"))
                .hasMessage("account.passwordTooShort");
        signIn.setFirstPassword(invited.invitation(), PASSWORD);
        assertThatThrownBy(() -> signIn.setFirstPassword(invited.invitation(), PASSWORD))
                .hasMessage("account.invitationSpent");

        assertThat(signIn.withPassword(" HINA ", PASSWORD, "client").publicBody())
                .isEqualTo(TestHouse.POLICE);
        var late = invite(house, "late");
        house.pass(Duration.ofDays(8));
        assertThatThrownBy(() -> signIn.setFirstPassword(late.invitation(), PASSWORD))
                .hasMessage("account.invitationSpent");
    }

    @OnEveryDatabase
    void a_password_is_kept_as_a_memory_hard_hash_of_its_own_salt(TestDatabase database) {
        var house = new TestHouse(database, home);
        settle(house, "hina");
        settle(house, "sana");

        assertThat(house.rows("SELECT password_hash FROM account WHERE sign_in_name IN ('hina', 'sana')"))
                .doesNotHaveDuplicates()
                .hasSize(2)
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @OnEveryDatabase
    void failures_are_slowed_alike_for_known_and_unknown_names(TestDatabase database) {
        var house = new TestHouse(database, home);
        settle(house, "hina");
        var signIn = house.get(SignIn.class);

        for (var name : new String[] {"hina", "nobody"}) {
            for (int i = 0; i < 3; i++) {
                var client = name + i;
                assertThatThrownBy(() -> signIn.withPassword(name, "a wrong password", client))
                        .hasMessage("account.wrongPassword");
            }
            assertThatThrownBy(() -> signIn.withPassword(name, PASSWORD, "yet another"))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo("account.wait");
                        assertThat((Long) refusal.arguments().get(0)).isBetween(1L, 3L);
                    });
        }
        house.pass(Duration.ofSeconds(3));
        assertThat(signIn.withPassword("hina", PASSWORD, "yet another").signInName())
                .isEqualTo("hina");
    }

    @OnEveryDatabase
    void a_disabled_account_opens_nothing_and_ends_what_was_open(TestDatabase database) {
        var house = new TestHouse(database, home);
        var id = settle(house, "hina");
        var signIn = house.get(SignIn.class);
        var session = signIn.withPassword("hina", PASSWORD, "client");
        var token = house.as(session, () -> house.get(OwnAccount.class).createToken("script"));
        assertThat(signIn.withToken(token)).isPresent();
        assertThat(signIn.stillValid(session)).isPresent();

        house.as(house.administrator(), () -> house.get(AccountAdministration.class)
                .disable(id));

        assertThat(signIn.withToken(token)).isEmpty();
        assertThat(signIn.stillValid(session)).isEmpty();
        assertThatThrownBy(() -> signIn.withPassword("hina", PASSWORD, "client"))
                .hasMessage("account.wrongPassword");
        house.as(house.administrator(), () -> house.get(AccountAdministration.class)
                .enable(id));
        assertThat(signIn.stillValid(session)).as("begins anew").isEmpty();
        assertThat(signIn.withPassword("hina", PASSWORD, "client")).isNotNull();
    }

    @OnEveryDatabase
    void a_changed_password_ends_every_session_and_a_revoked_token_is_dead(TestDatabase database) {
        var house = new TestHouse(database, home);
        settle(house, "hina");
        var signIn = house.get(SignIn.class);
        var own = house.get(OwnAccount.class);
        var session = signIn.withPassword("hina", PASSWORD, "client");
        var token = house.as(session, () -> own.createToken("script"));
        assertThat(house.rows("SELECT token_hash FROM api_token WHERE label = 'script'")
                        .get(0))
                .hasSize(64)
                .doesNotContain(token);

        assertThatThrownBy(() -> house.as(session, () -> own.changePassword("not it", "another long password")))
                .hasMessage("account.wrongPassword");
        house.as(session, () -> own.changePassword(PASSWORD, "another long password"));
        assertThat(signIn.stillValid(session)).isEmpty();

        var mine = house.as(session, () -> own.tokens()).get(0).id();
        var other = house.officer();
        assertThatThrownBy(() -> house.as(other, () -> own.revokeToken(mine))).isInstanceOf(AccountNotFound.class);
        house.as(session, () -> own.revokeToken(mine));
        assertThat(signIn.withToken(token)).isEmpty();
        assertThat(house.rows("SELECT action FROM audit_entry ORDER BY seq DESC"))
                .contains("account.password", "account.revokeToken", "account.createToken", "account.signIn");
    }

    private static Invited invite(TestHouse house, String name) {
        return house.as(house.administrator(), () -> house.get(AccountAdministration.class)
                .create(new NewAccount(name, "Somebody", name + "@example.org", Role.OFFICER, TestHouse.POLICE)));
    }

    private static long settle(TestHouse house, String name) {
        var invited = invite(house, name);
        house.get(SignIn.class).setFirstPassword(invited.invitation(), PASSWORD);
        return invited.account().id();
    }
}
