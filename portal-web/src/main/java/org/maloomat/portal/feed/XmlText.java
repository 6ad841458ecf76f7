package org.maloomat.portal.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML being written; every text is escaped, and what no XML document may hold is left out (XML 1.0, 2.2). */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    XmlText() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private XmlText write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element. @param attributes names and values by turns; one whose value is null is left out */
    XmlText open(String element, String... attributes) {
        return write(() -> {
            writer.writeStartElement(element);
            attributes(attributes);
        });
    }

    XmlText close() {
        return write(writer::writeEndElement);
    }

    /** An element with nothing but attributes. */
    XmlText empty(String element, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    /** An element with a text; nothing at all where the text is null. */
    XmlText element(String element, String content, String... attributes) {
        return content == null
                ? this
                : open(element, attributes)
                        .write(() -> writer.writeCharacters(allowed(content)))
                        .close();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        }
    }

    private static String allowed(String content) {
        return content.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String finished() {
        write(writer::writeEndDocument);
        return text.toString();
    }
}
