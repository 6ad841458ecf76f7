package org.maloomat.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something the checks found in what is about to become public.
 *
 * @param severity whether a person may decide otherwise
 * @param place where it stands
 * @param document name of the document, or null for what is no document
 * @param page page of the document from 1, or 0
 * @param start first UTF-16 unit of it within that text, or -1 where it is not a piece of text
 * @param end the unit after the last
 * @param label the kind of identifier, such as {@code CNIC}, or the check that failed
 * @param reasonKey message key that says why
 * @param excerpt the words themselves with a little around them, for the releaser's eyes only
 */
public record Finding(
        Severity severity,
        Place place,
        String document,
        int page,
        int start,
        int end,
        String label,
        String reasonKey,
        String excerpt) {
    /** What a finding does to a release. */
    public enum Severity {
        /** Must be gone before anything is released; no reason helps. */
        BLOCKS,
        /** Stands in what the requester wrote: blocks until a person has it masked in the published copy. */
        NEEDS_MASK,
        /** Blocks until a person has looked at it and given a reason. */
        NEEDS_REASON
    }

    /** Where in a publication something stands. */
    public enum Place {
        SUBJECT,
        DESCRIPTION,
        REQUESTER_NAME,
        ANSWER,
        EXEMPTION,
        FILE_NAME,
        DOCUMENT,
        DOCUMENT_METADATA
    }

    Finding withSeverity(Severity other) {
        return new Finding(other, place, document, page, start, end, label, reasonKey, excerpt);
    }

    /** Names the same finding again in a later check, without repeating what was found: SHA-256, hexadecimal. */
    public String fingerprint() {
        var text = String.join("\n", place.name(), String.valueOf(document), label, excerpt);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
