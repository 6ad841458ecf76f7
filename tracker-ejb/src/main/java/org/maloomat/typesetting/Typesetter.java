package org.maloomat.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Makes PDF files for people who see, print, search, copy or listen. */
public final class Typesetter {
    /** The media type of what {@link #pdf} makes. */
    public static final String MEDIA_TYPE = "application/pdf";

    private Typesetter() {}

    /** The document as a tagged PDF; the same document gives the same bytes. */
    public static byte[] pdf(PaperDocument document) {
        try (var pdf = new PDDocument()) {
            describe(pdf, document);
            new Pages(pdf, document).write();
            var bytes = new ByteArrayOutputStream();
            pdf.setDocumentId((long) document.hashCode());
            // With a table: a cross-reference stream of PDFBox counts itself in Size without an entry of its own (ISO
            // 32000-1, 7.5.8.2).
            pdf.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument pdf, PaperDocument document) throws IOException {
        pdf.setVersion(1.7f);
        var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(document.writtenAt().toEpochMilli());
        made.set(Calendar.MILLISECOND, 0);
        var information = pdf.getDocumentInformation();
        information.setTitle(document.title());
        information.setCreator("Maloomat");
        information.setProducer("Maloomat");
        information.setCreationDate(made);
        information.setModificationDate(made);
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(document.language().tag());
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (document.language().isRightToLeft()) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        catalog.setViewerPreferences(preferences);
        var marks = new org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp(document).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static String xmp(PaperDocument document) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                document.title().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
