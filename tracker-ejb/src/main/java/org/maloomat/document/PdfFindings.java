package org.maloomat.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.maloomat.document.DocumentFinding.Kind;

/** What a PDF carries beside its pages, found by walking every object of it. */
final class PdfFindings {
    private static final COSName EMBEDDED_FILE = COSName.getPDFName("EmbeddedFile");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");
    private static final COSName ALT = COSName.getPDFName("Alt");

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
        if (dictionary.containsKey(COSName.EF)) {
            findings.add(Kind.EMBEDDED_FILE, dictionary.getString(COSName.UF, dictionary.getString(COSName.F, "")));
        } else if (EMBEDDED_FILE.equals(dictionary.getCOSName(COSName.TYPE))) {
            findings.add(Kind.EMBEDDED_FILE);
        }
        if (dictionary.containsKey(COSName.OCPROPERTIES)) {
            findings.add(Kind.LAYER);
        }
        if (dictionary.containsKey(COSName.ACRO_FORM) || dictionary.containsKey(XFA)) {
            findings.add(Kind.FORM_FIELD);
        }
        if (dictionary.getDictionaryObject(COSName.METADATA) instanceof COSStream xmp) {
            findings.addText(Kind.METADATA, text(xmp));
        }
        if (dictionary.getDictionaryObject(ACTUAL_TEXT) instanceof COSString words) {
            findings.addText(Kind.HIDDEN_TEXT, words.getString());
        }
        if (dictionary.getDictionaryObject(ALT) instanceof COSString words) {
            findings.addText(Kind.HIDDEN_TEXT, words.getString());
        }
        annotations(dictionary);
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
