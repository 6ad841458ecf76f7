package org.maloomat.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.Block;

/**
 * A letter with fields left open. An empty line ends a paragraph. A line that begins with {@code #} is a heading, with
 * {@code -} an item of a list, with {@code ~} a note in small print; lines with {@code =} are a name and, after an upright
 * stroke, what stands for it. A line whose fields all stand for nothing is left out.
 */
final class TemplateText {
    /** Longest template, in UTF-16 units. */
    static final int LONGEST = 8000;

    private static final String RIGHT_TO_LEFT = "\u200F";
    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{0,60})}");

    private final String text;

    TemplateText(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    String text() {
        return text;
    }

    /** Whether it can be filled for letters of this purpose; what is wrong is said of the form's field {@code text}. */
    void check(LetterPurpose purpose, FieldChecks checks) {
        checks.required("text", text, LONGEST)
                .that(text.startsWith("# ") || text.contains("\n# "), "text", "template.noHeading");
        for (var line : text.split("\n")) {
            check(line, purpose, checks);
        }
    }

    private static void check(String line, LetterPurpose purpose, FieldChecks checks) {
        var fields = FIELD.matcher(line);
        while (fields.find()) {
            var name = fields.group(1);
            var field = LetterField.find(name, purpose);
            checks.that(field.isPresent(), "text", "template.unknownField", name, LetterField.all(purpose));
            checks.that(
                    field.isEmpty() || field.get().isInLine() || line.strip().equals(fields.group()),
                    "text",
                    "template.fieldAlone",
                    name);
        }
        var rest = FIELD.matcher(line).replaceAll("");
        checks.that(rest.indexOf('{') < 0 && rest.indexOf('}') < 0, "text", "template.brace", line.strip());
        checks.that(!line.startsWith("=") || line.indexOf('|') > 0, "text", "template.noStroke", line.strip());
    }

    /** @param values what stands for each field; a field without one stands for nothing */
    List<Block> fill(Map<LetterField, String> values, LetterPurpose purpose, LanguageTag language) {
        var blocks = new ArrayList<Block>();
        var paragraph = new ArrayList<String>();
        var facts = new ArrayList<List<String>>();
        for (var line : text.split("\n", -1)) {
            var filled = fill(line, values, purpose);
            if (!line.startsWith("=")) {
                endFacts(facts, blocks);
            }
            if (line.isBlank() || !isPlain(line) || standsAlone(line, purpose)) {
                endParagraph(paragraph, blocks);
            }
            if (filled == null || filled.isBlank()) {
                continue;
            }
            if (line.startsWith("=")) {
                var stroke = line.indexOf('|');
                facts.add(List.of(
                        fill(line.substring(1, stroke), values, purpose).strip(),
                        fill(line.substring(stroke + 1), values, purpose).strip()));
            } else if (line.startsWith("# ")) {
                blocks.add(new Block.Heading(1, filled.substring(2).strip()));
            } else if (line.startsWith("## ")) {
                blocks.add(new Block.Heading(2, filled.substring(3).strip()));
            } else if (line.startsWith("- ")) {
                blocks.add(new Block.Item(filled.substring(2).strip()));
            } else if (line.startsWith("~ ")) {
                blocks.add(new Block.Note(filled.substring(2).strip()));
            } else if (standsAlone(line, purpose)) {
                for (var part : filled.split("\n\\s*\n")) {
                    blocks.add(new Block.Paragraph(part.strip()));
                }
            } else {
                paragraph.add(begin(line, language) + filled.strip());
            }
        }
        endFacts(facts, blocks);
        endParagraph(paragraph, blocks);
        return blocks;
    }

    /** A line with a field in it runs as its language does, whatever stands for the field: a name, perhaps. */
    private static String begin(String line, LanguageTag language) {
        return language.isRightToLeft() && FIELD.matcher(line).find() ? RIGHT_TO_LEFT : "";
    }

    private static boolean isPlain(String line) {
        return !line.matches("(#|##|-|~) .*|=.*");
    }

    private static boolean standsAlone(String line, LetterPurpose purpose) {
        var field = FIELD.matcher(line.strip());
        return field.matches()
                && LetterField.find(field.group(1), purpose)
                        .filter(known -> !known.isInLine())
                        .isPresent();
    }

    private static void endParagraph(List<String> paragraph, List<Block> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join("\n", paragraph)));
            paragraph.clear();
        }
    }

    private static void endFacts(List<List<String>> facts, List<Block> blocks) {
        if (!facts.isEmpty()) {
            blocks.add(Block.Table.facts(facts));
            facts.clear();
        }
    }

    /** One line with its fields filled; null where it has fields and all of them stand for nothing. */
    private static String fill(String line, Map<LetterField, String> values, LetterPurpose purpose) {
        var fields = FIELD.matcher(line);
        var filled = new StringBuilder();
        boolean any = false;
        boolean something = false;
        while (fields.find()) {
            any = true;
            var value = LetterField.find(fields.group(1), purpose)
                    .map(values::get)
                    .filter(known -> !known.isBlank())
                    .orElse("");
            something |= !value.isEmpty();
            fields.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return any && !something ? null : fields.appendTail(filled).toString();
    }
}
