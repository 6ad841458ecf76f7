package org.maloomat.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.shared.ServerSecret;

/**
 * The hidden field of a form that has no session: proof that this server made the form, for this purpose, not long ago.
 * Its random part is also the key under which what the form files is filed once, however often it is posted. That the
 * post came from our own page is the browser's word, checked before any form is read.
 *
 * <p>Layout before Base64url: 8 bytes seconds since 1970, 16 random bytes, 32 bytes HMAC-SHA256.
 */
@Named
@ApplicationScoped
public class FormToken {
    private static final int NONCE_BYTES = 16;
    private static final int SIGNED_BYTES = Long.BYTES + NONCE_BYTES;
    private static final int TOKEN_BYTES = SIGNED_BYTES + 32;

    private final SecureRandom random = new SecureRandom();
    private ServerSecret secret;
    private Clock clock;
    private Duration validity;

    protected FormToken() {}

    @Inject
    public FormToken(
            ServerSecret secret,
            Clock clock,
            @ConfigProperty(name = "maloomat.form.validity", defaultValue = "PT12H") Duration validity) {
        this.secret = secret;
        this.clock = clock;
        this.validity = validity;
    }

    /** A fresh token. @param purpose the form it belongs to, such as {@code filing} */
    public String issue(String purpose) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var signed = ByteBuffer.allocate(SIGNED_BYTES)
                .putLong(clock.instant().getEpochSecond())
                .put(nonce)
                .array();
        var token = ByteBuffer.allocate(TOKEN_BYTES).put(signed).put(code(purpose, signed));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The token posted if it still holds, so that a form shown again files under the same key; else a fresh one. */
    public String keep(String purpose, String posted) {
        return filingKey(purpose, posted).isPresent() ? posted : issue(purpose);
    }

    /**
     * The 32 hexadecimal digits that name this one form; empty if the token was not made here, for another purpose, or
     * too long ago.
     *
     * @param posted as the browser sent it; may be null
     */
    public Optional<String> filingKey(String purpose, String posted) {
        return decoded(posted)
                .filter(token -> isOurs(purpose, token) && isFresh(token))
                .map(token -> HexFormat.of().formatHex(token, Long.BYTES, SIGNED_BYTES));
    }

    private static Optional<byte[]> decoded(String posted) {
        try {
            return Optional.ofNullable(posted)
                    .map(Base64.getUrlDecoder()::decode)
                    .filter(token -> token.length == TOKEN_BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean isOurs(String purpose, byte[] token) {
        var signed = Arrays.copyOf(token, SIGNED_BYTES);
        var code = Arrays.copyOfRange(token, SIGNED_BYTES, TOKEN_BYTES);
        return MessageDigest.isEqual(code, code(purpose, signed));
    }

    private boolean isFresh(byte[] token) {
        var issued = Instant.ofEpochSecond(ByteBuffer.wrap(token).getLong());
        var now = clock.instant();
        return !issued.isAfter(now) && issued.plus(validity).isAfter(now);
    }

    private byte[] code(String purpose, byte[] signed) {
        return secret.hmac("form " + purpose, HexFormat.of().formatHex(signed));
    }
}
