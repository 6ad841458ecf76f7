package org.maloomat.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a repeated filing is the same filing: SHA-256 over every field, each with its length before it. */
final class FilingDigest {
    private FilingDigest() {}

    static String of(RequestFiling.NewRequest form) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var component : form.getClass().getRecordComponents()) {
                var text = String.valueOf(component.getAccessor().invoke(form));
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
