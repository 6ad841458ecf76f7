package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words a DOCX shows on its pages: without deletions, comments, field codes, hidden runs and embedded files (ECMA-376
 * part 1, 17.3 and 17.13).
 */
final class WordText {
    private static final Set<String> NEVER_SHOWN = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "delInstrText",
            "Fallback",
            "comment",
            "object",
            "docPr",
            "cNvPr",
            "pPrChange");

    private final Lines lines = new Lines();
    private final HiddenStyles styles = new HiddenStyles();
    private final WordNumbering numbering = new WordNumbering();
    private String style = "";
    private String paragraphStyle = "";
    private String list = "";
    private Integer level;
    /** Whether the number of the paragraph still has to be counted. */
    private boolean uncounted;
    /** Whether something of the paragraph was left out, so that without any other words it is not there. */
    private boolean partsLeftOut;

    private boolean paragraphHidden;
    private boolean runHidden;
    private boolean inRun;
    private int cells;

    private WordText() {}

    static String of(Path file) throws IOException {
        var text = new WordText();
        try (var office = new OfficePackage(file)) {
            office.eachElement("word/styles.xml", text::style);
            text.numbering.read(office);
            for (var part : parts(office.names())) {
                office.each(part, text::event);
                text.lines.endLine();
            }
        }
        return text.lines.toString();
    }

    private static List<String> parts(List<String> names) {
        return List.of("header", "document", "footnotes", "endnotes", "footer").stream()
                .flatMap(kind -> names.stream()
                        .filter(name -> name.matches("word/" + kind + "[0-9]*\\.xml"))
                        .sorted())
                .toList();
    }

    private void style(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> style = OfficePackage.attribute(xml, "styleId");
            case "basedOn" -> styles.buildsOn(style, OfficePackage.attribute(xml, "val"));
            case "vanish", "specVanish" -> {
                if (isOn(xml)) {
                    styles.hides(style);
                }
            }
            default -> {}
        }
    }

    private void event(XMLStreamReader xml) throws XMLStreamException {
        if (xml.isStartElement()) {
            opened(xml);
        } else if (xml.isEndElement()) {
            closed(xml.getLocalName());
        }
    }

    private void opened(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (NEVER_SHOWN.contains(name)) {
            partsLeftOut |= name.equals("del") || name.equals("moveFrom");
            OfficePackage.textOf(xml);
            return;
        }
        switch (name) {
            case "p" -> beginParagraph();
            case "pStyle", "numId", "ilvl" -> describeParagraph(name, OfficePackage.attribute(xml, "val"));
            case "r" -> {
                inRun = true;
                runHidden = false;
            }
            case "rStyle" -> runHidden |= inRun && styles.contains(OfficePackage.attribute(xml, "val"));
            case "vanish", "specVanish" -> runHidden |= inRun && isOn(xml);
            case "tc" -> cells++;
            case "t" -> show(OfficePackage.textOf(xml));
            case "tab" -> show(inRun ? "\t" : "");
            case "noBreakHyphen" -> show("-");
            case "br", "cr" -> endLine();
            default -> {}
        }
    }

    private void closed(String name) {
        switch (name) {
            case "r" -> inRun = false;
            case "p" -> {
                countEmptyParagraph();
                endLine();
            }
            case "tc" -> {
                cells--;
                lines.append("\t");
            }
            case "tr" -> endLine();
            default -> {}
        }
    }

    private void beginParagraph() {
        paragraphHidden = false;
        partsLeftOut = false;
        uncounted = true;
        paragraphStyle = "";
        list = "";
        level = null;
    }

    private void describeParagraph(String property, String value) {
        switch (property) {
            case "numId" -> list = value;
            case "ilvl" -> level = value.matches("[0-8]") ? Integer.valueOf(value) : null;
            default -> {
                paragraphStyle = value;
                paragraphHidden = styles.contains(value);
            }
        }
    }

    private void show(String words) {
        if (paragraphHidden || runHidden) {
            partsLeftOut = true;
            return;
        }
        if (uncounted && !words.isEmpty()) {
            uncounted = false;
            lines.append(numbering.next(paragraphStyle, list, level));
        }
        lines.append(words);
    }

    /** A paragraph without words has its number on the page, unless nothing of it is there. */
    private void countEmptyParagraph() {
        if (uncounted && !partsLeftOut && !paragraphHidden) {
            numbering.next(paragraphStyle, list, level);
        }
        uncounted = false;
    }

    /** A row of a table stays on one line. */
    private void endLine() {
        if (cells > 0) {
            lines.append(" ");
        } else {
            lines.endLine();
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        var value = OfficePackage.attribute(xml, "val");
        return !Set.of("0", "false", "off").contains(value);
    }
}
