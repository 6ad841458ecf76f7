package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/**
 * What a text in RTF (Microsoft, version 1.9.1) holds beside the words that Tika reads of it. Which words are hidden Tika does not
 * tell, so a text with hidden or deleted words is refused.
 */
final class RtfDocument {
    private static final Pattern HIDDEN = Pattern.compile("\\\\(?:v|deleted|webhidden)(?:[1-9][0-9]*)?(?![a-z0-9])");
    private static final Pattern PROGRAM = Pattern.compile("\\\\objocx(?![a-z])");
    private static final Pattern EMBEDDED = Pattern.compile("\\\\objdata(?![a-z])");
    private static final Pattern PROPERTY = Pattern.compile(
            "\\{\\\\(title|author|operator|subject|keywords|company|manager|doccomm|comment) ?([^{}]*)\\}");
    private static final Pattern REMARK = Pattern.compile("\\\\annotation(?![a-z])");
    private static final Pattern PICTURE = Pattern.compile("\\\\pict(?![a-z])");
    private static final Pattern SAME_PICTURE_AGAIN = Pattern.compile("\\\\nonshppict(?![a-z])");

    private final String source;

    RtfDocument(Path file) throws IOException {
        source = Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** @throws Refusal {@code document.hiddenWords} or {@code document.macros} */
    void check() {
        if (PROGRAM.matcher(source).find()) {
            throw new Refusal(Refusal.MACROS);
        }
        if (HIDDEN.matcher(source).find() || REMARK.matcher(source).find()) {
            throw new Refusal(Refusal.HIDDEN_WORDS);
        }
    }

    /** The same with its last paragraph ended, without which Tika drops it. */
    Path ended() throws IOException {
        int end = source.lastIndexOf('}');
        var whole = end < 0 ? source : source.substring(0, end) + "\\par" + source.substring(end);
        return Files.writeString(Files.createTempFile("ended", ".rtf"), whole, StandardCharsets.ISO_8859_1);
    }

    void collect(Findings findings) {
        var properties = PROPERTY.matcher(source);
        while (properties.find()) {
            var kind =
                    switch (properties.group(1)) {
                        case "author", "operator" -> Kind.AUTHOR;
                        case "title" -> Kind.TITLE;
                        default -> Kind.METADATA;
                    };
            findings.addText(kind, properties.group(2));
        }
        if (EMBEDDED.matcher(source).find()) {
            findings.add(Kind.EMBEDDED_FILE);
        }
        long pictures = PICTURE.matcher(source).results().count()
                - SAME_PICTURE_AGAIN.matcher(source).results().count();
        if (pictures > 0) {
            findings.add(Kind.PICTURES_LEFT_OUT, Long.toString(pictures));
        }
    }
}
