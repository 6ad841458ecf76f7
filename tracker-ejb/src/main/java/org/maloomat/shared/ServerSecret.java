package org.maloomat.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The installation's own key, from which form tokens and access keys are derived (HMAC-SHA256, RFC 2104). Taken from
 * {@code maloomat.secret} (Base64, at least 32 bytes), which several nodes must share; otherwise made once and kept in
 * {@code secrets/server.key} below the home folder, readable by its owner only.
 */
@ApplicationScoped
public class ServerSecret {
    private static final int KEY_BYTES = 32;

    private byte[] key;

    protected ServerSecret() {}

    @Inject
    public ServerSecret(HomeFolder home, @ConfigProperty(name = "maloomat.secret") Optional<String> configured) {
        this(configured.map(Base64.getDecoder()::decode).orElseGet(() -> kept(home.folder("secrets"))));
    }

    /** @throws IllegalArgumentException if the key has fewer than 32 bytes */
    public ServerSecret(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("maloomat.secret has " + key.length + " bytes, 32 are needed");
        }
        this.key = key.clone();
    }

    /**
     * The 32-byte code of a text under a key of its own for each purpose, so that a code made for one use is worthless
     * for another.
     */
    public byte[] hmac(String purpose, String text) {
        return hmac(hmac(key, purpose), text);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] kept(Path folder) {
        var file = folder.resolve("server.key");
        try {
            if (!Files.exists(file)) {
                write(folder, file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside and moved into place, so that a crash leaves either no key or a whole one. */
    private static void write(Path folder, Path file) throws IOException {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "server", ".draft", owner);
        Files.writeString(draft, Base64.getEncoder().encodeToString(fresh));
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(draft);
        }
    }
}
