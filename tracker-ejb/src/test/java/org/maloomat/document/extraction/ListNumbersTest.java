package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and bullets of lists stand in the text copy as they stand on the page. */
class ListNumbersTest {
    private static final String NAMES = " xmlns:w='" + Corpus.WORD + "'";

    private static String copy(DocumentType type, Map<String, byte[]> parts) throws IOException {
        return new String(ReaderFixture.copy(type, Corpus.zip(parts)), StandardCharsets.UTF_8).strip();
    }

    private static String word(String numbering, String styles, String body) throws IOException {
        var parts = Corpus.docx(body);
        parts.put("word/numbering.xml", Corpus.utf8("<w:numbering" + NAMES + ">" + numbering + "</w:numbering>"));
        parts.put("word/styles.xml", Corpus.utf8("<w:styles" + NAMES + ">" + styles + "</w:styles>"));
        return copy(DocumentType.DOCX, parts);
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='"
                + text + "'/></w:lvl>";
    }

    private static String definition(String... levels) {
        return "<w:abstractNum w:abstractNumId='0'>" + String.join("", levels) + "</w:abstractNum>";
    }

    private static String list(int number, String overrides) {
        return "<w:num w:numId='" + number + "'><w:abstractNumId w:val='0'/>" + overrides + "</w:num>";
    }

    private static String item(int list, int level, String runs) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr></w:pPr>"
                + runs + "</w:p>";
    }

    private static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    @Test
    void levels_of_a_word_list_count_and_begin_anew_below_the_next_of_a_higher_one() throws IOException {
        assertThat(word(
                        definition(
                                        level(0, "decimal", "%1."),
                                        level(1, "lowerLetter", "%2)"),
                                        level(2, "upperRoman", "%1.%2.%3"))
                                + list(1, ""),
                        "",
                        item(1, 0, run("One"))
                                + item(1, 1, run("Sub"))
                                + item(1, 1, run("Sub"))
                                + item(1, 2, run("Deep"))
                                + Corpus.paragraph("Between")
                                + item(1, 0, run("Two"))
                                + item(1, 1, run("Sub"))))
                .isEqualTo("1. One\na) Sub\nb) Sub\n1.b.I Deep\nBetween\n2. Two\na) Sub");
    }

    @Test
    void a_word_list_goes_on_where_another_of_the_same_definition_stopped_unless_it_says_where_it_begins()
            throws IOException {
        assertThat(word(
                        definition(level(0, "decimal", "%1."))
                                + list(1, "")
                                + list(2, "")
                                + list(3, "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride>")
                                + list(
                                        4,
                                        "<w:lvlOverride w:ilvl='0'>" + level(0, "upperLetter", "(%1)")
                                                + "</w:lvlOverride>"),
                        "",
                        item(1, 0, run("a"))
                                + item(2, 0, run("b"))
                                + item(3, 0, run("c"))
                                + item(3, 0, run("d"))
                                + item(4, 0, run("e"))))
                .isEqualTo("1. a\n2. b\n7. c\n8. d\n(I) e");
    }

    @Test
    void a_word_style_gives_its_paragraphs_numbers_and_a_paragraph_may_refuse_them() throws IOException {
        var styles = "<w:style w:styleId='Clause'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId='Narrow'><w:basedOn w:val='Clause'/></w:style>";
        assertThat(word(
                        definition(level(0, "decimal", "Section %1:")) + list(1, ""),
                        styles,
                        "<w:p><w:pPr><w:pStyle w:val='Clause'/></w:pPr>" + run("First") + "</w:p>"
                                + "<w:p><w:pPr><w:pStyle w:val='Narrow'/></w:pPr>" + run("Second") + "</w:p>"
                                + "<w:p><w:pPr><w:pStyle w:val='Clause'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
                                + run("None") + "</w:p>"))
                .isEqualTo("Section 1: First\nSection 2: Second\nNone");
    }

    @Test
    void what_a_word_text_does_not_show_has_no_number() throws IOException {
        assertThat(word(
                        definition(level(0, "decimal", "%1.")) + list(1, ""),
                        "",
                        item(1, 0, run("Shown"))
                                + item(1, 0, "<w:del w:id='1'><w:r><w:delText>DELETED</w:delText></w:r></w:del>")
                                + item(1, 0, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r>")
                                + "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/>"
                                + "</w:numPr></w:pPr></w:pPrChange></w:pPr>" + run("Once numbered") + "</w:p>"
                                + item(1, 0, run("Shown too"))))
                .isEqualTo("1. Shown\nOnce numbered\n2. Shown too");
    }

    @Test
    void bullets_of_symbol_fonts_become_the_common_one() throws IOException {
        assertThat(word(
                        definition(level(0, "bullet", "\uF0B7"), level(1, "bullet", "o"), level(2, "bullet", "–"))
                                + list(1, ""),
                        "",
                        item(1, 0, run("a")) + item(1, 1, run("b")) + item(1, 2, run("c"))))
                .isEqualTo("• a\n• b\n– c");
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "decimalZero, 7, 07",
        "lowerLetter, 26, z",
        "lowerLetter, 28, bb",
        "upperLetter, 3, C",
        "lowerRoman, 14, xiv",
        "upperRoman, 1999, MCMXCIX",
        "arabicAlpha, 3, ت",
        "arabicAbjad, 3, ج",
        "hindiNumbers, 12, १२",
        "none, 3, ''",
        "lowerLetter, 99999999, 99999999",
        "lowerRoman, 5000, 5000",
        "ordinalText, 3, 3"
    })
    void numbers_are_written_as_the_list_wants_them(String format, int number, String written) {
        assertThat(ListNumberFormat.written(format, number)).isEqualTo(written);
    }

    private static String text(String styles, String body) throws IOException {
        var parts = Corpus.odt(body);
        var content = new String(parts.get("content.xml"), StandardCharsets.UTF_8);
        parts.put(
                "content.xml",
                Corpus.utf8(content.replace(
                        "<office:body>",
                        "<office:automatic-styles><text:list-style style:name='L'>" + styles
                                + "</text:list-style></office:automatic-styles><office:body>")));
        return copy(DocumentType.ODT, parts);
    }

    private static final String ODT_LEVELS =
            "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
                    + "<text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='('"
                    + " style:num-suffix=')' text:start-value='2'/>"
                    + "<text:list-level-style-number text:level='3' style:num-format='1' text:display-levels='3'/>"
                    + "<text:list-level-style-bullet text:level='4' text:bullet-char='\uE4C4'/>";

    private static String entry(String words) {
        return "<text:list-item><text:p>" + words + "</text:p></text:list-item>";
    }

    private static String inner(String items) {
        return "<text:list-item><text:list>" + items + "</text:list></text:list-item>";
    }

    @Test
    void levels_of_an_open_document_list_count() throws IOException {
        assertThat(text(
                        ODT_LEVELS,
                        "<text:list text:style-name='L'><text:list-item><text:p>One</text:p><text:p>More of it</text:p>"
                                + "</text:list-item>" + inner(entry("Sub") + inner(entry("Deep") + inner(entry("Dot"))))
                                + entry("Two") + inner(entry("Sub")) + "</text:list>"))
                .isEqualTo("1. One\nMore of it\n(b) Sub\n1.b.1 Deep\n• Dot\n2. Two\n(b) Sub");
    }

    @Test
    void an_open_document_list_goes_on_or_begins_where_it_says() throws IOException {
        assertThat(text(
                        ODT_LEVELS,
                        "<text:list xml:id='x' text:style-name='L'>" + entry("a") + "</text:list>"
                                + "<text:list text:style-name='L' text:continue-numbering='true'>" + entry("b")
                                + "</text:list><text:list text:style-name='L'><text:list-header><text:p>Head</text:p>"
                                + "</text:list-header>" + entry("c")
                                + "<text:list-item text:start-value='9'><text:p>d</text:p></text:list-item></text:list>"
                                + "<text:list text:continue-list='x' text:style-name='L'>" + entry("e")
                                + "</text:list>"))
                .isEqualTo("1. a\n2. b\nHead\n1. c\n9. d\n3. e");
    }

    @Test
    void headings_of_an_open_document_are_counted() throws IOException {
        var parts =
                Corpus.odt("<text:h text:outline-level='1'>Roads</text:h><text:h text:outline-level='2'>Repair</text:h>"
                        + "<text:h text:outline-level='2' text:is-list-header='true'>Aside</text:h>"
                        + "<text:h text:outline-level='1'>Bridges</text:h><text:h text:outline-level='2'>Repair</text:h>"
                        + "<text:h text:outline-level='3'>Costs</text:h>");
        parts.put(
                "styles.xml",
                Corpus.utf8("<office:document-styles xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                        + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'><text:outline-style>"
                        + "<text:outline-level-style text:level='1' style:num-format='I' style:num-suffix='.'/>"
                        + "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
                        + "<text:outline-level-style text:level='3' style:num-format=''/>"
                        + "</text:outline-style></office:document-styles>"));
        assertThat(copy(DocumentType.ODT, parts))
                .isEqualTo("I. Roads\nI.1 Repair\nAside\nII. Bridges\nII.1 Repair\nCosts");
    }

    @Test
    void what_an_open_document_does_not_show_has_no_number() throws IOException {
        assertThat(text(
                        ODT_LEVELS,
                        "<text:list text:style-name='L'><text:list-item><text:p><text:hidden-text>HIDDEN</text:hidden-text>"
                                + "</text:p></text:list-item>" + entry("Shown") + "</text:list>"))
                .doesNotContain("HIDDEN", "1.")
                .isEqualTo("2. Shown");
    }
}
