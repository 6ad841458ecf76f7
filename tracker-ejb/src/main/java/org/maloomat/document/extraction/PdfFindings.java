package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** What a PDF carries beside its pages, found by walking every object of it. */
final class PdfFindings {
    private static final COSName EMBEDDED_FILE = COSName.getPDFName("EmbeddedFile");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");
    private static final COSName ALT = COSName.getPDFName("Alt");

    /** What a form field holds, holds at first, is called and says of itself (ISO 32000-1, 12.7.3). */
    private static final List<COSName> FIELD_TEXTS = List.of(COSName.V, COSName.DV, COSName.T, COSName.TU);

    private final Findings findings;

    private PdfFindings(Findings findings) {
        this.findings = findings;
    }

    static void collect(Path file, Findings findings) throws IOException {
        try (var document = PdfFile.open(file)) {
            var pdf = new PdfFindings(findings);
            pdf.information(document);
            pdf.objects(document.getDocument().getTrailer());
        }
    }

    private void information(PDDocument document) {
        var information = document.getDocumentInformation();
        findings.addText(Kind.AUTHOR, information.getAuthor());
        findings.addText(Kind.TITLE, information.getTitle());
        for (var key : information.getMetadataKeys()) {
            if (!key.equals("Author") && !key.equals("Title")) {
                findings.addText(Kind.METADATA, information.getCustomMetadataValue(key));
            }
        }
        if (document.getDocument().getTrailer().containsKey(COSName.PREV)) {
            findings.add(Kind.EARLIER_VERSION);
        }
    }

    private void objects(COSBase root) throws IOException {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var waiting = new ArrayDeque<COSBase>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                inspect(dictionary);
                dictionary.getValues().forEach(waiting::push);
            } else if (next instanceof COSArray array) {
                array.forEach(waiting::push);
            }
        }
    }

    private void inspect(COSDictionary dictionary) throws IOException {
        if (dictionary.containsKey(COSName.JS)) {
            findings.add(Kind.JAVASCRIPT);
        }
        if (dictionary.containsKey(COSName.AA) || dictionary.containsKey(COSName.OPEN_ACTION)) {
            findings.add(Kind.ACTION);
        }
        attachment(dictionary);
        words(dictionary, COSName.JS, Kind.JAVASCRIPT);
        words(dictionary, COSName.URI, Kind.EXTERNAL_LINK);
        if (dictionary.containsKey(COSName.OCPROPERTIES)) {
            findings.add(Kind.LAYER);
        }
        if (COSName.OCG.equals(dictionary.getCOSName(COSName.TYPE))) {
            words(dictionary, COSName.NAME, Kind.LAYER);
        }
        if (isBookmark(dictionary)) {
            words(dictionary, COSName.TITLE, Kind.HIDDEN_TEXT);
        }
        if (dictionary.containsKey(COSName.FT) || dictionary.containsKey(COSName.KIDS)) {
            for (var key : FIELD_TEXTS) {
                words(dictionary, key, Kind.FORM_FIELD);
            }
        }
        if (dictionary instanceof COSStream stream) {
            var picture = PhotoScrub.jpeg(stream);
            if (picture.isPresent()) {
                PhotoFindings.collect(picture.get(), findings);
            }
        }
        if (dictionary.containsKey(COSName.ACRO_FORM) || dictionary.containsKey(XFA)) {
            findings.add(Kind.FORM_FIELD);
        }
        if (dictionary.getDictionaryObject(COSName.METADATA) instanceof COSStream xmp) {
            findings.addText(Kind.METADATA, text(xmp));
        }
        words(dictionary, ACTUAL_TEXT, Kind.HIDDEN_TEXT);
        words(dictionary, ALT, Kind.HIDDEN_TEXT);
        annotations(dictionary);
    }

    private void words(COSDictionary dictionary, COSName key, Kind kind) {
        if (dictionary.getDictionaryObject(key) instanceof COSString words) {
            findings.addText(kind, words.getString());
        }
    }

    private static boolean isBookmark(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.PARENT)
                && (dictionary.containsKey(COSName.DEST)
                        || dictionary.containsKey(COSName.A)
                        || dictionary.containsKey(COSName.NEXT)
                        || dictionary.containsKey(COSName.PREV)
                        || dictionary.containsKey(COSName.FIRST));
    }

    private void attachment(COSDictionary dictionary) throws IOException {
        if (dictionary.containsKey(COSName.EF)) {
            findings.add(Kind.EMBEDDED_FILE, dictionary.getString(COSName.UF, dictionary.getString(COSName.F, "")));
            words(dictionary, COSName.DESC, Kind.EMBEDDED_FILE);
            for (var content : dictionary.getCOSDictionary(COSName.EF).getValues()) {
                var file = content instanceof COSObject reference ? reference.getObject() : content;
                if (file instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        EmbeddedFile.collect("", in, findings);
                    }
                }
            }
        } else if (EMBEDDED_FILE.equals(dictionary.getCOSName(COSName.TYPE))) {
            findings.add(Kind.EMBEDDED_FILE);
        }
    }

    private void annotations(COSDictionary page) {
        var annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return;
        }
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                findings.add(Kind.ANNOTATION, annotation.getString(COSName.CONTENTS, ""));
                findings.addText(Kind.AUTHOR, annotation.getString(COSName.T));
            }
        }
    }

    private static String text(COSStream xmp) throws IOException {
        var words = xmp.toTextString().replaceAll("<\\?[^>]*>", "").replaceAll("<[^>]*>", " ");
        return words.replaceAll("\\s+", " ");
    }
}
