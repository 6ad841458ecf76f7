package org.maloomat.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.shared.ServerSecret;

class FormTokenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final FormToken tokens = at(NOON);

    private static FormToken at(Instant moment) {
        return new FormToken(new ServerSecret(new byte[32]), Clock.fixed(moment, ZoneOffset.UTC), VALIDITY);
    }

    @Test
    void a_form_posted_twice_has_the_same_key() {
        var token = tokens.issue("filing");
        assertThat(tokens.filingKey("filing", token)).get().asString().matches("[0-9a-f]{32}");
        assertThat(tokens.filingKey("filing", token)).isEqualTo(tokens.filingKey("filing", token));
    }

    @Test
    void two_forms_have_different_keys() {
        assertThat(tokens.filingKey("filing", tokens.issue("filing")))
                .isNotEqualTo(tokens.filingKey("filing", tokens.issue("filing")));
    }

    @Test
    void a_token_for_another_form_is_refused() {
        assertThat(tokens.filingKey("filing", tokens.issue("complaint"))).isEmpty();
    }

    @Test
    void a_token_of_another_installation_is_refused() {
        var other = new byte[32];
        other[0] = 1;
        var theirs = new FormToken(new ServerSecret(other), Clock.fixed(NOON, ZoneOffset.UTC), VALIDITY);
        assertThat(tokens.filingKey("filing", theirs.issue("filing"))).isEmpty();
    }

    @Test
    void a_token_with_any_bit_changed_is_refused() {
        var token = Base64.getUrlDecoder().decode(tokens.issue("filing"));
        for (int i = 0; i < token.length; i++) {
            token[i] ^= 1;
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
            assertThat(tokens.filingKey("filing", forged)).as("byte %d", i).isEmpty();
            token[i] ^= 1;
        }
    }

    @Test
    void a_token_holds_for_less_than_its_validity_and_not_before_it_was_made() {
        var token = tokens.issue("filing");
        assertThat(at(NOON.plus(VALIDITY).minusSeconds(1)).filingKey("filing", token))
                .isPresent();
        assertThat(at(NOON.plus(VALIDITY)).filingKey("filing", token)).isEmpty();
        assertThat(at(NOON.minusSeconds(1)).filingKey("filing", token)).isEmpty();
    }

    @Test
    void a_form_shown_again_keeps_its_token_while_it_holds() {
        var token = tokens.issue("filing");
        assertThat(tokens.keep("filing", token)).isEqualTo(token);
        assertThat(at(NOON.plus(VALIDITY)).keep("filing", token)).isNotEqualTo(token);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "?", "AAAA", "not base64 at all"})
    void nonsense_is_refused(String posted) {
        assertThat(tokens.filingKey("filing", posted)).isEmpty();
    }
}
