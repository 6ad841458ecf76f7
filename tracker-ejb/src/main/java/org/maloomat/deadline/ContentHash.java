package org.maloomat.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Names a content by itself: the first 16 hexadecimal digits of its SHA-256. */
final class ContentHash {

    private ContentHash() {}

    static String of(Stream<String> fields) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            fields.forEachOrdered(field -> {
                digest.update(field.getBytes(UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
