package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The XML parts of an office document, read without document types, entities or anything from outside. */
final class OfficePackage implements AutoCloseable {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final ZipFile zip;

    OfficePackage(Path file) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
    }

    @FunctionalInterface
    interface Visit {
        void element(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Names in their order inside the package. */
    List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    /** Visits every opening tag of a part; does nothing where the part is not there. */
    void eachElement(String part, Visit visit) throws IOException {
        each(part, xml -> {
            if (xml.isStartElement()) {
                visit.element(xml);
            }
        });
    }

    /** Visits every event of a part; does nothing where the part is not there. */
    void each(String part, Visit visit) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                xml.next();
                visit.element(xml);
            }
        } catch (XMLStreamException e) {
            throw new IOException(part, e);
        }
    }

    @FunctionalInterface
    interface Read {
        void from(InputStream content) throws IOException;
    }

    /** Reads a part that is no XML. */
    void read(String part, Read read) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(part))) {
            read.from(in);
        }
    }

    /** The text of the element just opened and all below it; the reader then stands at its end. */
    static String textOf(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    /** An attribute by its local name, whatever its namespace; empty if it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
