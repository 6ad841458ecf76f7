package org.maloomat.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that give an identifier away, read from {@code cues/*.txt}. A line is one phrase in any spelling that folds
 * alike; {@code [CUE]} opens a section; {@code #} opens a remark. Full stops and hyphens inside a phrase are optional in
 * the text.
 */
final class CueLexicon {
    /** No phrase spans more tokens, punctuation included. */
    static final int LONGEST = 12;

    private static final String[] FILES = {"names", "kinship", "officials", "numbers", "places", "ordinary"};
    private static final CueLexicon BUNDLED = read();

    private record Phrase(List<String> keys, Cue cue) {}

    private final Map<String, List<Phrase>> byFirstKey = new HashMap<>();

    static CueLexicon bundled() {
        return BUNDLED;
    }

    private static CueLexicon read() {
        var book = new CueLexicon();
        for (var file : FILES) {
            try (var lines = new BufferedReader(new InputStreamReader(
                    CueLexicon.class.getResourceAsStream("cues/" + file + ".txt"), StandardCharsets.UTF_8))) {
                Cue cue = null;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("[")) {
                        cue = Cue.valueOf(line.substring(1, line.indexOf(']')));
                    } else if (!line.isBlank() && !line.startsWith("# ")) {
                        book.add(line.strip(), cue);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return book;
    }

    private void add(String phrase, Cue cue) {
        var words = TokenizedText.cut(phrase);
        var keys = new ArrayList<String>();
        for (int token = 0; token < words.count(); token++) {
            if (!isOptional(words.key(token))) {
                keys.add(words.key(token));
            }
        }
        byFirstKey.computeIfAbsent(keys.get(0), key -> new ArrayList<>()).add(new Phrase(List.copyOf(keys), cue));
    }

    CueMatches mark(TokenizedText passage) {
        var marks = new CueMatches(passage.count());
        for (int token = 0; token < passage.count(); token++) {
            var phrases = byFirstKey.get(passage.key(token));
            if (phrases == null) {
                continue;
            }
            for (var phrase : phrases) {
                var end = end(passage, token, phrase.keys());
                if (end > 0) {
                    marks.add(token, phrase.cue(), end);
                }
            }
        }
        return marks;
    }

    private static int end(TokenizedText passage, int first, List<String> keys) {
        int token = first + 1;
        for (int next = 1; next < keys.size(); next++) {
            while (token - first < LONGEST && isOptional(passage.key(token))) {
                token++;
            }
            if (token - first >= LONGEST || !passage.key(token).equals(keys.get(next))) {
                return 0;
            }
            token++;
        }
        return token;
    }

    private static boolean isOptional(String key) {
        return key.equals(".") || key.equals("-");
    }
}
