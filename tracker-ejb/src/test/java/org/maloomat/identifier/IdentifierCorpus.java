package org.maloomat.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Invented sentences with what must be found in them, and harmless ones. {@code corpus/forms.txt} crosses the written forms
 * of each kind with sentences of each language; {@code named.*.txt} marks names and places; {@code harmless.*.txt} holds one
 * sentence a line.
 */
final class IdentifierCorpus {
    /** The languages, as the files are called. */
    static final List<String> LANGUAGES = List.of("en", "ur", "ps", "ur-Latn");

    private static final Pattern MARKED = Pattern.compile("\\{([A-Z_]+)\\|([^}]+)\\}");
    private static final Pattern SENTENCE = Pattern.compile("(en|ur|ps|ur-Latn)\\|(.*)");

    /** What must be found, as it stands in the sentence. */
    record Wanted(IdentifierLabel label, int start, int end) {}

    /** A sentence of a language. */
    record Sentence(String language, String text, List<Wanted> wanted) {}

    private IdentifierCorpus() {}

    static List<Sentence> identifying() {
        return Stream.concat(forms().stream(), LANGUAGES.stream().flatMap(IdentifierCorpus::named))
                .toList();
    }

    static List<Sentence> harmless() {
        return LANGUAGES.stream()
                .flatMap(language -> lines("harmless." + language + ".txt").stream()
                        .map(line -> new Sentence(language, line, List.of())))
                .toList();
    }

    private static List<Sentence> forms() {
        var crossed = new ArrayList<Sentence>();
        IdentifierLabel label = null;
        var forms = new ArrayList<String>();
        for (var line : lines("forms.txt")) {
            var sentence = SENTENCE.matcher(line);
            if (line.matches("\\[[A-Z_]+\\]")) {
                label = IdentifierLabel.valueOf(line.substring(1, line.length() - 1));
                forms.clear();
            } else if (sentence.matches()) {
                for (var form : forms) {
                    crossed.add(crossed(sentence.group(1), sentence.group(2), label, form));
                }
            } else {
                forms.add(line);
            }
        }
        return crossed;
    }

    private static Sentence crossed(String language, String sentence, IdentifierLabel label, String form) {
        int hole = sentence.indexOf("{}");
        return new Sentence(
                language, sentence.replace("{}", form), List.of(new Wanted(label, hole, hole + form.length())));
    }

    private static Stream<Sentence> named(String language) {
        return lines("named." + language + ".txt").stream().map(line -> marked(language, line));
    }

    private static Sentence marked(String language, String line) {
        var text = new StringBuilder();
        var wanted = new ArrayList<Wanted>();
        var matcher = MARKED.matcher(line);
        int from = 0;
        while (matcher.find()) {
            text.append(line, from, matcher.start());
            int start = text.length();
            text.append(matcher.group(2));
            wanted.add(new Wanted(IdentifierLabel.valueOf(matcher.group(1)), start, text.length()));
            from = matcher.end();
        }
        return new Sentence(language, text.append(line.substring(from)).toString(), wanted);
    }

    private static List<String> lines(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                IdentifierCorpus.class.getResourceAsStream("corpus/" + file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            line.replace("\\n", "\n").replace("\\r", "\u200F").replace("\\t", "\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
