package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * A PDF written anew: of every page only its boxes, its drawing and what it draws with are taken over, below a catalogue that
 * holds nothing else. Properties, actions, attachments, notes, form fields and structure have no place to go.
 */
final class PdfCopy {
    /** These add nothing to what the page itself shows; any other kind may lie over something. */
    private static final Set<String> ADDS_NOTHING = Set.of(
            "Link",
            "Text",
            "Popup",
            "Widget",
            "FileAttachment",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret");

    private PdfCopy() {}

    /** @throws Refusal {@code document.hiddenLayers}, {@code document.marksOverPage}, {@code document.coveredWords} or {@code document.dynamicForm} */
    static void write(Path file, Path copy) throws IOException {
        try (var document = PdfFile.open(file)) {
            refuseHiddenLayers(document);
            flattenForm(document);
            for (var page : document.getPages()) {
                refuseMarks(page);
            }
            CoveredWords.refuse(document);
            var catalog = document.getDocumentCatalog().getCOSObject();
            var pages = new COSDictionary();
            var kids = new COSArray();
            var scrub = new PdfScrub();
            for (var page : document.getPages()) {
                var plain = plain(page, pages);
                scrub.page(document, plain);
                kids.add(plain);
            }
            pages.setItem(COSName.TYPE, COSName.PAGES);
            pages.setItem(COSName.KIDS, kids);
            pages.setItem(COSName.COUNT, COSInteger.get(kids.size()));
            catalog.clear();
            catalog.setItem(COSName.TYPE, COSName.CATALOG);
            catalog.setItem(COSName.PAGES, pages);
            save(document, copy);
        }
    }

    /**
     * The same pages give the same bytes: the file's identifier is not drawn from the clock. A cross-reference stream of PDFBox has
     * no entry for itself and yet counts itself in Size (ISO 32000-1, 7.5.8.2); a table has neither fault.
     */
    private static void save(PDDocument document, Path copy) throws IOException {
        var trailer = document.getDocument().getTrailer();
        trailer.keySet().stream()
                .filter(key -> !key.equals(COSName.ROOT))
                .toList()
                .forEach(trailer::removeItem);
        document.setDocumentId(0L);
        document.save(copy.toFile(), CompressParameters.NO_COMPRESSION);
    }

    private static COSDictionary plain(PDPage page, COSDictionary parent) throws IOException {
        var plain = new COSDictionary();
        plain.setItem(COSName.TYPE, COSName.PAGE);
        plain.setItem(COSName.PARENT, parent);
        plain.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        plain.setItem(COSName.CROP_BOX, page.getCropBox());
        plain.setInt(COSName.ROTATE, page.getRotation());
        var source = page.getCOSObject();
        plain.setItem(COSName.CONTENTS, source.getItem(COSName.CONTENTS));
        if (page.getResources() != null) {
            plain.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
        }
        if (source.getDictionaryObject(COSName.GROUP) != null) {
            plain.setItem(COSName.GROUP, source.getItem(COSName.GROUP));
        }
        return plain;
    }

    private static void refuseHiddenLayers(PDDocument document) {
        var layers = document.getDocumentCatalog().getOCProperties();
        if (layers == null) {
            return;
        }
        for (var layer : layers.getOptionalContentGroups()) {
            var usage = layer.getCOSObject().getCOSDictionary(COSName.getPDFName("Usage"));
            if (usage != null || !layers.isGroupEnabled(layer)) {
                throw new Refusal(Refusal.HIDDEN_LAYERS);
            }
        }
        if (layers.getBaseState() != PDOptionalContentProperties.BaseState.ON) {
            throw new Refusal(Refusal.HIDDEN_LAYERS);
        }
    }

    private static void flattenForm(PDDocument document) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form == null) {
            return;
        }
        if (form.hasXFA()) {
            throw new Refusal(Refusal.DYNAMIC_FORM);
        }
        form.flatten();
    }

    private static void refuseMarks(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !ADDS_NOTHING.contains(String.valueOf(annotation.getSubtype()))) {
                throw new Refusal(Refusal.MARKS_OVER_PAGE);
            }
        }
    }
}
