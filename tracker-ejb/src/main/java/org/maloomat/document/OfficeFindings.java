package org.maloomat.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.maloomat.document.DocumentFinding.Kind;

/** What DOCX, XLSX and ODT files carry unseen. */
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

    private final Findings findings;
    private long hiddenRows;

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
        } else if (part.startsWith("xl/pivotCache/pivotCacheRecords")) {
            findings.add(Kind.PIVOT_CACHE);
        } else if (part.matches(
                "(word|xl)/(embeddings|activeX)/.*[^/]|(Object [0-9]+|ObjectReplacements)/content.xml")) {
            findings.add(Kind.EMBEDDED_FILE, part);
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
            default -> {}
        }
    }

    private void workbook(XMLStreamReader xml) {
        if (xml.getLocalName().equals("sheet") && Workbook.isHidden(OfficePackage.attribute(xml, "state"))) {
            findings.add(Kind.HIDDEN_SHEET, OfficePackage.attribute(xml, "name"));
        }
    }

    private void sheet(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if ((name.equals("row") || name.equals("col"))
                && OfficePackage.attribute(xml, "hidden").matches("1|true")) {
            hiddenRows++;
        }
    }

    private void openDocument(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "annotation" -> findings.addText(Kind.COMMENT, OfficePackage.textOf(xml));
            case "changed-region" -> findings.addText(Kind.TRACKED_CHANGE, OfficePackage.textOf(xml));
            case "hidden-text", "hidden-paragraph" -> findings.add(Kind.HIDDEN_TEXT, OfficePackage.textOf(xml));
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
