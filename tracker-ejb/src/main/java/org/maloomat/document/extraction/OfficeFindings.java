package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** What DOCX, XLSX, ODT and ODS files carry unseen. */
final class OfficeFindings {
    private static final Map<String, Kind> PROPERTIES = Map.ofEntries(
            Map.entry("creator", Kind.AUTHOR),
            Map.entry("initial-creator", Kind.AUTHOR),
            Map.entry("lastModifiedBy", Kind.AUTHOR),
            Map.entry("Manager", Kind.AUTHOR),
            Map.entry("title", Kind.TITLE),
            Map.entry("subject", Kind.METADATA),
            Map.entry("description", Kind.METADATA),
            Map.entry("keywords", Kind.METADATA),
            Map.entry("keyword", Kind.METADATA),
            Map.entry("category", Kind.METADATA),
            Map.entry("Company", Kind.METADATA),
            Map.entry("property", Kind.METADATA),
            Map.entry("user-defined", Kind.METADATA));
    private static final Set<String> PROPERTY_PARTS =
            Set.of("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml");

    /** In which pivot caches, links to other books and change logs keep text. */
    private static final Set<String> TEXT_ATTRIBUTES =
            Set.of("v", "name", "userName", "caption", "connection", "command", "sourceFile", "description");

    private final Findings findings;
    private long hiddenRows;
    private int pictures;
    private String style = "";

    private OfficeFindings(Findings findings) {
        this.findings = findings;
    }

    static void collect(Path file, Findings findings) throws IOException {
        var office = new OfficeFindings(findings);
        try (var parts = new OfficePackage(file)) {
            for (var name : parts.names()) {
                office.collect(name, parts);
            }
        }
        if (office.hiddenRows > 0) {
            findings.add(Kind.HIDDEN_ROWS, Long.toString(office.hiddenRows));
        }
        if (office.pictures > 0) {
            findings.add(Kind.PICTURES_LEFT_OUT, Integer.toString(office.pictures));
        }
    }

    private void collect(String part, OfficePackage parts) throws IOException {
        if (PROPERTY_PARTS.contains(part)) {
            parts.eachElement(part, this::property);
        } else if (part.matches("(word|xl)/(comments|threadedComments|persons)[^_]*\\.xml")) {
            parts.eachElement(part, this::comment);
        } else if (part.matches("word/(document|header|footer|footnotes|endnotes)[0-9]*\\.xml")) {
            parts.eachElement(part, this::word);
        } else if (part.equals("xl/workbook.xml")) {
            parts.eachElement(part, this::workbook);
        } else if (part.matches("xl/worksheets/[^/]+\\.xml")) {
            parts.eachElement(part, this::sheet);
        } else if (part.equals("content.xml") || part.equals("styles.xml")) {
            parts.eachElement(part, this::openDocument);
        } else if (part.equals("META-INF/manifest.xml")) {
            parts.eachElement(part, OfficeFindings::manifest);
        } else if (part.matches("xl/pivotCache/pivotCache[^/]+\\.xml")) {
            findings.add(Kind.PIVOT_CACHE);
            texts(part, parts, Kind.PIVOT_CACHE);
        } else if (part.matches("xl/externalLinks/[^/]+\\.xml|xl/connections\\.xml|xl/queryTables/[^/]+\\.xml")) {
            findings.add(Kind.EXTERNAL_LINK, part);
            texts(part, parts, Kind.EXTERNAL_LINK);
        } else if (part.matches("xl/revisions/[^/]+\\.xml")) {
            texts(part, parts, Kind.TRACKED_CHANGE);
        } else if (part.matches("customXml/[^/]+\\.xml|word/(settings|glossary/document)\\.xml")) {
            custom(part, parts);
        } else if (part.matches("xl/drawings/[^/]+\\.xml")) {
            parts.eachElement(part, this::drawing);
        } else if (part.endsWith(".rels")) {
            parts.eachElement(part, this::relation);
        } else if (part.matches("(?i).*\\.(jpe?g|png)")) {
            parts.read(part, picture -> PhotoFindings.collect(picture.readAllBytes(), findings));
        } else if (part.matches("(word|xl)/(embeddings|activeX)/.*[^/]|xl/model/.*[^/]")) {
            parts.read(part, content -> EmbeddedFile.collect(part, content, findings));
        } else if (part.matches("(Object [0-9]+|ObjectReplacements)/content.xml")) {
            findings.add(Kind.EMBEDDED_FILE, part);
            texts(part, parts, Kind.EMBEDDED_FILE);
        }
    }

    /** All words of a part: its text, and the attributes in which such parts keep text. */
    private void texts(String part, OfficePackage parts, Kind kind) throws IOException {
        var words = new StringBuilder();
        parts.each(part, xml -> {
            if (xml.isCharacters() && !xml.isWhiteSpace()) {
                words.append(xml.getText()).append(' ');
            } else if (xml.isStartElement()) {
                for (var attribute : TEXT_ATTRIBUTES) {
                    var value = OfficePackage.attribute(xml, attribute);
                    words.append(value).append(value.isEmpty() ? "" : " ");
                }
            }
        });
        findings.addText(kind, words.toString());
    }

    private void custom(String part, OfficePackage parts) throws IOException {
        if (part.equals("word/settings.xml")) {
            parts.eachElement(part, xml -> {
                if (xml.getLocalName().equals("docVar")) {
                    findings.addText(Kind.METADATA, OfficePackage.attribute(xml, "val"));
                }
            });
        } else {
            texts(part, parts, Kind.METADATA);
        }
    }

    private void relation(XMLStreamReader xml) {
        if (OfficePackage.attribute(xml, "TargetMode").equals("External")) {
            findings.addText(Kind.EXTERNAL_LINK, OfficePackage.attribute(xml, "Target"));
        }
    }

    /** Charts are drawings too; of forms for programs of before only the first is counted. */
    private void drawing(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Fallback" -> OfficePackage.textOf(xml);
            case "blip", "imagedata", "chart", "relIds" -> pictures++;
            default -> alternative(xml);
        }
    }

    /** What stands for a drawing where it cannot be seen, and its name. */
    private void alternative(XMLStreamReader xml) {
        if (xml.getLocalName().equals("docPr") || xml.getLocalName().equals("cNvPr")) {
            findings.addText(Kind.HIDDEN_TEXT, OfficePackage.attribute(xml, "descr"));
            findings.addText(Kind.HIDDEN_TEXT, OfficePackage.attribute(xml, "title"));
        }
    }

    private void property(XMLStreamReader xml) throws XMLStreamException {
        var kind = PROPERTIES.get(xml.getLocalName());
        if (kind != null) {
            findings.addText(kind, OfficePackage.textOf(xml));
        }
    }

    private void comment(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "author" -> findings.addText(Kind.AUTHOR, OfficePackage.textOf(xml));
            case "person" -> findings.addText(Kind.AUTHOR, OfficePackage.attribute(xml, "displayName"));
            case "comment", "threadedComment" -> {
                findings.addText(Kind.AUTHOR, OfficePackage.attribute(xml, "author"));
                findings.addText(Kind.COMMENT, OfficePackage.textOf(xml));
            }
            default -> {}
        }
    }

    private void word(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "ins", "moveTo" -> findings.addText(Kind.TRACKED_CHANGE, OfficePackage.attribute(xml, "author"));
            case "del", "moveFrom" -> {
                findings.addText(Kind.TRACKED_CHANGE, OfficePackage.attribute(xml, "author"));
                findings.addText(Kind.TRACKED_CHANGE, OfficePackage.textOf(xml));
            }
            case "vanish" -> findings.add(Kind.HIDDEN_TEXT);
            case "instrText" -> findings.addText(Kind.HIDDEN_TEXT, OfficePackage.textOf(xml));
            case "fldSimple" -> findings.addText(Kind.HIDDEN_TEXT, OfficePackage.attribute(xml, "instr"));
            default -> drawing(xml);
        }
    }

    private void workbook(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("sheet") && Workbook.isHidden(OfficePackage.attribute(xml, "state"))) {
            findings.add(Kind.HIDDEN_SHEET, OfficePackage.attribute(xml, "name"));
        } else if (xml.getLocalName().equals("definedName")) {
            var name = OfficePackage.attribute(xml, "name");
            findings.addText(Kind.METADATA, name + " " + OfficePackage.textOf(xml));
        }
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (name.equals("row") || name.equals("col")) {
            hiddenRows += OfficePackage.attribute(xml, "hidden").matches("1|true") ? 1 : 0;
        } else if (name.matches("(odd|even|first)(Header|Footer)") || name.equals("formula1")) {
            findings.addText(Kind.HIDDEN_TEXT, OfficePackage.textOf(xml));
        }
    }

    private void openDocument(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "annotation" -> findings.addText(Kind.COMMENT, OfficePackage.textOf(xml));
            case "changed-region" -> findings.addText(Kind.TRACKED_CHANGE, OfficePackage.textOf(xml));
            case "desc", "title" -> findings.addText(Kind.HIDDEN_TEXT, OfficePackage.textOf(xml));
            case "a" -> findings.addText(Kind.EXTERNAL_LINK, OfficePackage.attribute(xml, "href"));
            case "hidden-text", "hidden-paragraph" -> findings.add(Kind.HIDDEN_TEXT, OfficePackage.textOf(xml));
            case "image" -> pictures++;
            case "style" -> style = OfficePackage.attribute(xml, "name");
            case "table-properties" -> {
                if (OfficePackage.attribute(xml, "display").equals("false")) {
                    findings.add(Kind.HIDDEN_SHEET, style);
                }
            }
            case "table-row", "table-column" ->
                hiddenRows += OfficePackage.attribute(xml, "visibility").matches("collapse|filter") ? 1 : 0;
            case "text-properties", "section" -> {
                if (OfficePackage.attribute(xml, "display").equals("none")) {
                    findings.add(Kind.HIDDEN_TEXT);
                }
            }
            default -> {}
        }
    }

    private static void manifest(XMLStreamReader xml) {
        if (xml.getLocalName().equals("encryption-data")) {
            throw new Refusal(Refusal.ENCRYPTED);
        }
    }
}
