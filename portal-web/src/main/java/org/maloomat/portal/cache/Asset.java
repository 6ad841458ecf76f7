package org.maloomat.portal.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file as it is sent.
 *
 * @param hash the first 64 bits of the content's SHA-256, in hexadecimal
 * @param body the content, also compressed
 */
public record Asset(String type, String hash, Body body) {
    private static final int HASH_BYTES = 8;

    static Asset of(String type, byte[] content) {
        return new Asset(type(type), hash(content), Body.of(content));
    }

    private static String type(String type) {
        if (type == null) {
            return "application/octet-stream";
        }
        return type.startsWith("text/") || type.endsWith("javascript") ? type + ";charset=UTF-8" : type;
    }

    public static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
