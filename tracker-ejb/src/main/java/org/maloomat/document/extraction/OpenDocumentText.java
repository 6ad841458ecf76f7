package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words an ODT shows on its pages: without tracked changes, notes to the author and hidden text (OASIS ODF 1.3 part 3). */
final class OpenDocumentText {
    private static final Set<String> NEVER_SHOWN = Set.of(
            "annotation",
            "tracked-changes",
            "scripts",
            "hidden-text",
            "hidden-paragraph",
            "title",
            "desc",
            "meta",
            "settings");
    private static final int MOST_SPACES = 1_000;

    private final Lines lines = new Lines();
    private final HiddenStyles styles = new HiddenStyles();
    private final OpenDocumentNumbering numbering = new OpenDocumentNumbering();
    /** The number of the paragraph begun, until a word of it is shown. */
    private String number = "";

    private String style = "";
    private int cells;
    private int shown;

    private OpenDocumentText() {}

    static String of(Path file) throws IOException {
        var text = new OpenDocumentText();
        try (var office = new OfficePackage(file)) {
            for (var part : new String[] {"styles.xml", "content.xml"}) {
                office.eachElement(part, text::style);
            }
            for (var part : new String[] {"styles.xml", "content.xml"}) {
                office.each(part, text::event);
            }
        }
        return text.lines.toString();
    }

    private void style(XMLStreamReader xml) {
        numbering.style(xml);
        switch (xml.getLocalName()) {
            case "style" -> {
                style = OfficePackage.attribute(xml, "name");
                styles.buildsOn(style, OfficePackage.attribute(xml, "parent-style-name"));
            }
            case "text-properties", "section-properties" -> {
                if (isHidden(xml)) {
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
        } else if (xml.isCharacters() && shown > 0) {
            show(xml.getText().replaceAll("\\s+", " "));
        }
    }

    private void opened(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        var hidden = NEVER_SHOWN.contains(name)
                || isHidden(xml)
                || OfficePackage.attribute(xml, "visibility").matches("collapse|filter")
                || Set.of("p", "h", "span", "section").contains(name)
                        && styles.contains(OfficePackage.attribute(xml, "style-name"));
        if (hidden) {
            hide(xml);
            return;
        }
        numbering.opened(xml);
        switch (name) {
            case "p", "h" -> {
                shown++;
                number = numbering.next(xml);
            }
            case "table-cell" -> cells++;
            case "tab" -> show("\t");
            case "line-break" -> endLine();
            case "s" -> lines.append(" ".repeat(spaces(xml)));
            default -> {}
        }
    }

    private void hide(XMLStreamReader xml) throws XMLStreamException {
        if (Set.of("p", "h").contains(xml.getLocalName())) {
            numbering.hiddenParagraph();
        }
        OfficePackage.textOf(xml);
    }

    private void show(String words) {
        lines.append(number);
        number = "";
        lines.append(words);
    }

    private void closed(String name) {
        numbering.closed(name);
        switch (name) {
            case "p", "h" -> {
                shown--;
                number = "";
                endLine();
            }
            case "table-cell" -> {
                cells--;
                lines.append("\t");
            }
            case "table-row" -> endLine();
            default -> {}
        }
    }

    private void endLine() {
        if (cells > 0) {
            lines.append(" ");
        } else {
            lines.endLine();
        }
    }

    private static boolean isHidden(XMLStreamReader xml) {
        return OfficePackage.attribute(xml, "display").matches("none|condition");
    }

    private static int spaces(XMLStreamReader xml) {
        var count = OfficePackage.attribute(xml, "c");
        return count.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1;
    }
}
