package org.maloomat.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Session ids of 256 random bits; the server's own carry 56 (OWASP ASVS 5.0, 7.2.3 asks for 128). */
public class SessionIds implements UuidGenerator {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String generateUuid(Object session) {
        return generateUuid();
    }
}
