package org.maloomat.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.maloomat.shared.ServerSecret;

/**
 * The requester's way back to her request: 130 bits in Crockford's Base32, in groups of five. Derived from the filing
 * rather than drawn, so that a retried filing shows the same key again although only its hash is kept.
 */
public record AccessKey(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SYMBOLS = 26;
    private static final int GROUP = 5;

    static AccessKey derive(ServerSecret secret, String filingKey) {
        var bits = secret.hmac("access-key", filingKey);
        var text = new StringBuilder();
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            if (symbol > 0 && symbol % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(fiveBits(bits, symbol * GROUP)));
        }
        return new AccessKey(text.toString());
    }

    private static int fiveBits(byte[] bits, int from) {
        int pair = (bits[from / 8] & 0xFF) << 8 | bits[from / 8 + 1] & 0xFF;
        return pair >> (11 - from % 8) & 0x1F;
    }

    /** SHA-256 of the symbols, enough for a key of this entropy, as lower-case hexadecimal. */
    String hash() {
        var symbols = value.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        var plain = symbols.replace('O', '0').replace('I', '1').replace('L', '1');
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(String kept) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "AccessKey[hidden]";
    }
}
