package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * A text made ready for printing: what was deleted, remarked, embedded, computed or linked from outside is taken out before any
 * office program meets the file, and changes that were kept track of count as made. Other texts become their words alone.
 */
final class PrintableText {
    /** What LibreOffice needs to see that a text is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Elements that go with all they hold (ECMA-376 part 1, 17.13, 17.16; ODF 1.3 part 3, 5.5, 14.1). */
    private static final Set<String> TAKEN_OUT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "delInstrText",
            "instrText",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tcPrChange",
            "trPrChange",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "object",
            "altChunk",
            "subDoc",
            "attachedTemplate",
            "mailMerge",
            "annotation",
            "annotation-end",
            "tracked-changes",
            "change-start",
            "change-end",
            "change",
            "scripts",
            "event-listeners",
            "object-ole",
            "plugin",
            "applet",
            "floating-frame",
            "section-source",
            "dde-connection-decls",
            "dde-source",
            "database-display",
            "forms");
    /** Elements that go and leave what they hold. */
    private static final Set<String> UNWRAPPED = Set.of("ins", "moveTo", "fldSimple");

    private static final Pattern NOT_PRINTED = Pattern.compile(
            "(?i).*(docProps/|comments|people\\.xml|embeddings/|customXml|glossary/|activeX|vba|printerSettings|webSettings"
                    + "|meta\\.xml|settings\\.xml|Thumbnails|Configurations2|Basic/|Scripts/|Object [0-9]+/|layout-cache|manifest\\.rdf).*");
    private static final Set<String> INSIDE =
            Set.of("Pictures/", "./Pictures/", "ObjectReplacements/", "./ObjectReplacements/", "#");

    private static final XMLInputFactory READ = XMLInputFactory.newDefaultFactory();
    private static final XMLOutputFactory WRITE = XMLOutputFactory.newDefaultFactory();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    static {
        READ.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READ.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private PrintableText() {}

    static void write(DocumentType type, Path file, Path copy)
            throws IOException, OpenXML4JException, TikaException, SAXException, ParserConfigurationException {
        switch (type) {
            case DOCX, ODT -> office(file, copy);
            case TXT, HTML, DOC, RTF -> {
                CleanCopy.write(type, file, copy);
                Files.writeString(
                        copy, BYTE_ORDER_MARK + Files.readString(copy, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
            default -> throw new Refusal(Refusal.TYPE_NOT_ALLOWED);
        }
    }

    private static void office(Path file, Path copy) throws IOException {
        try (var office = new OfficePackage(file);
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var name : office.names()) {
                if (name.equals("mimetype")) {
                    office.read(name, in -> stored(out, name, in));
                } else if (!name.endsWith("/") && !NOT_PRINTED.matcher(name).matches()) {
                    out.putNextEntry(new ZipEntry(name));
                    office.read(name, in -> part(name, in, out));
                    out.closeEntry();
                }
            }
        }
    }

    /** The first part of an ODT is not packed (ODF 1.3 part 2, 3.3). */
    private static void stored(ZipOutputStream out, String name, InputStream in) throws IOException {
        var content = in.readAllBytes();
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        var sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static void part(String name, InputStream in, OutputStream out) throws IOException {
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try {
                filter(READ.createXMLEventReader(in), out);
            } catch (XMLStreamException e) {
                throw new IOException(name, e);
            }
        } else {
            in.transferTo(out);
        }
    }

    private static void filter(XMLEventReader events, OutputStream out) throws XMLStreamException {
        var writer = WRITE.createXMLEventWriter(out, StandardCharsets.UTF_8.name());
        int without = 0;
        while (events.hasNext()) {
            var event = events.nextEvent();
            if (event.isStartElement()) {
                var element = event.asStartElement();
                var name = element.getName().getLocalPart();
                if (without > 0 || TAKEN_OUT.contains(name) || leadsOut(element)) {
                    without++;
                } else if (!UNWRAPPED.contains(name)) {
                    writer.add(inside(element));
                }
            } else if (event.isEndElement()) {
                if (without > 0) {
                    without--;
                } else if (!UNWRAPPED.contains(event.asEndElement().getName().getLocalPart())) {
                    writer.add(event);
                }
            } else if (without == 0
                    && event.getEventType() != XMLStreamConstants.COMMENT
                    && !event.isProcessingInstruction()) {
                writer.add(event);
            }
        }
        writer.close();
    }

    /** A relationship with something outside the package, or with a part that is not printed (ECMA-376 part 2, 8.3). */
    private static boolean leadsOut(StartElement element) {
        if (!element.getName().getLocalPart().equals("Relationship")) {
            return false;
        }
        var mode = element.getAttributeByName(new QName("TargetMode"));
        var target = element.getAttributeByName(new QName("Target"));
        return mode != null && mode.getValue().equals("External")
                || target != null && NOT_PRINTED.matcher(target.getValue()).matches();
    }

    /** Without a link to anything that is not in the package. */
    private static StartElement inside(StartElement element) {
        var link = element.getAttributeByName(new QName("http://www.w3.org/1999/xlink", "href"));
        if (link == null || INSIDE.stream().anyMatch(link.getValue()::startsWith)) {
            return element;
        }
        var kept = new ArrayList<Attribute>();
        element.getAttributes().forEachRemaining(attribute -> {
            if (!attribute.equals(link)) {
                kept.add(attribute);
            }
        });
        return EVENTS.createStartElement(element.getName(), kept.iterator(), element.getNamespaces());
    }
}
