package org.maloomat.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The published copy of one request with its answer and documents, as the index keeps it.
 *
 * @param key identifies the text in the index, for instance the tracking number; 1 to 200 characters
 * @param collection the archive it belongs to; texts of different collections never share an answer or a count
 * @param title the subject
 * @param description what was asked; may be null
 * @param answer what was answered; may be null
 * @param publicBody code of the public body; may be null
 * @param bodyKind kind of the public body; may be null
 * @param district code of the district; may be null
 * @param topic code of the topic; may be null
 * @param outcome how the request ended; may be null
 * @param language language tag of the request; may be null
 * @param publishedOn day it was first released; may be null
 * @param receivedOn day the body received it; stands in where {@code publishedOn} is null; may be null
 * @param publishedAt when it was released, by which texts of one day are sorted; may be null
 * @param sections sections of the Act cited for withholding, values of {@link FacetName#EXEMPTION}
 * @param names what body, district and topic are called; null means {@link IndexedNames#NONE}
 * @param documents published copies of the attached documents
 */
public record IndexedText(
        String key,
        String collection,
        String title,
        String description,
        String answer,
        String publicBody,
        String bodyKind,
        String district,
        String topic,
        String outcome,
        String language,
        LocalDate publishedOn,
        LocalDate receivedOn,
        Instant publishedAt,
        List<String> sections,
        IndexedNames names,
        List<IndexedDocument> documents) {

    private static final int LONGEST_KEY = 200;

    public IndexedText {
        Objects.requireNonNull(key, "key");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters, not " + key.length());
        }
        collection = collection == null ? SearchQuery.HOME_COLLECTION : collection;
        title = title == null ? "" : title;
        sections = sections == null ? List.of() : List.copyOf(sections);
        names = names == null ? IndexedNames.NONE : names;
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** The instant by which it is sorted: of publication, else the start (UTC) of its day; null where it has neither. */
    public Instant sortedAt() {
        if (publishedAt != null) {
            return publishedAt;
        }
        var day = publishedOn != null ? publishedOn : receivedOn;
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The same for two texts exactly if nothing that is indexed differs: the SHA-256 of all of it in hexadecimal digits. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
