package org.maloomat.publicbody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference files as they stand, before anybody has made sense of them. */
record ReferenceTexts(Map<String, String> byFile) {
    static final String DIVISIONS = "divisions.csv";
    static final String DISTRICTS = "districts.csv";
    static final String ALIASES = "district-aliases.csv";
    static final String TOPICS = "topics.csv";
    static final String STAGES = "case-stages.csv";
    static final String BODIES = "public-bodies.csv";

    /** The files this release carries. */
    static ReferenceTexts bundled() {
        var texts = new LinkedHashMap<String, String>();
        for (var file : List.of(DIVISIONS, DISTRICTS, ALIASES, TOPICS, STAGES, BODIES)) {
            texts.put(file, bundled(file));
        }
        return new ReferenceTexts(texts);
    }

    private static String bundled(String file) {
        try (var in = ReferenceTexts.class.getResourceAsStream("/reference/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String file) {
        return byFile.get(file);
    }

    /** SHA-256 over all files in order, as lower-case hexadecimal. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : byFile.values()) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
