package org.maloomat.document.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** PDF files, honest and hostile. */
public final class PdfCorpus {
    private PdfCorpus() {}

    public static byte[] english(String... pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var words : pages) {
                write(pdf, words, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            }
            return bytes(pdf);
        }
    }

    /** As typesetting programs write it: the letters of a line from left to right as the eye meets them. */
    public static byte[] urdu(String words) throws IOException {
        try (var pdf = new PDDocument();
                var font = PdfCorpus.class.getResourceAsStream("naskh-subset.ttf")) {
            write(pdf, new StringBuilder(words).reverse().toString(), PDType0Font.load(pdf, font));
            return bytes(pdf);
        }
    }

    /** The same pages as pictures, as a scanner makes them. */
    public static byte[] scanned(byte[] original) throws IOException {
        try (var source = Loader.loadPDF(original);
                var pdf = new PDDocument()) {
            var renderer = new PDFRenderer(source);
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                var size = source.getPage(i).getCropBox();
                var page = new PDPage(size);
                pdf.addPage(page);
                var picture = LosslessFactory.createFromImage(pdf, renderer.renderImageWithDPI(i, 200, ImageType.GRAY));
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
                }
            }
            return bytes(pdf);
        }
    }

    static byte[] encrypted(String userPassword) throws IOException {
        try (var pdf = new PDDocument()) {
            write(pdf, "locked", new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            pdf.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return bytes(pdf);
        }
    }

    /** Carries a secret word in every place of a PDF that its page does not show; all of them contain {@code SECRET}. */
    public static byte[] talkative() throws IOException {
        try (var pdf = new PDDocument()) {
            var page =
                    write(pdf, "Forty-one cases were registered.", new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            var information = pdf.getDocumentInformation();
            information.setAuthor("SECRETAUTHOR");
            information.setTitle("SECRETTITLE");
            information.setCustomMetadataValue("Case", "SECRETCASE");
            var xmp = new PDMetadata(pdf);
            xmp.importXMPMetadata(Corpus.utf8("<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRETXMP</x:xmpmeta>"));
            pdf.getDocumentCatalog().setMetadata(xmp);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('SECRETSCRIPT')"));
            embed(pdf);
            var note = new PDAnnotationText();
            note.setContents("SECRETNOTE");
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
            markContent(pdf, page);
            drawPhoto(pdf, page, "SECRETPLACE");
            markInline(pdf, page);
            return bytes(pdf);
        }
    }

    /** @param word gives the word for each of seven hiding places */
    static byte[] withHiddenWords(IntFunction<String> word) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = write(pdf, "Visible.", new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            var catalog = pdf.getDocumentCatalog();
            var file = new PDComplexFileSpecification();
            file.setFile("notes.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(Corpus.utf8(word.apply(1)))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("notes", file));
            var names = new PDDocumentNameDictionary(catalog);
            names.setEmbeddedFiles(tree);
            catalog.setNames(names);
            var form = new PDAcroForm(pdf);
            catalog.setAcroForm(form);
            var field = new PDTextField(form);
            field.setPartialName("victim");
            field.getCOSObject().setString(COSName.V, word.apply(2));
            form.getFields().add(field);
            var outline = new PDDocumentOutline();
            var bookmark = new PDOutlineItem();
            bookmark.setTitle(word.apply(3));
            bookmark.setDestination(page);
            outline.addLast(bookmark);
            catalog.setDocumentOutline(outline);
            var layers = new PDOptionalContentProperties();
            layers.addGroup(new PDOptionalContentGroup(word.apply(4)));
            catalog.setOCProperties(layers);
            var link = new PDAnnotationLink();
            var mail = new PDActionURI();
            mail.setURI("mailto:" + word.apply(5) + "@example.com");
            link.setAction(mail);
            page.getAnnotations().add(link);
            catalog.setOpenAction(new PDActionJavaScript("app.alert('" + word.apply(6) + "')"));
            drawPhoto(pdf, page, word.apply(7));
            return bytes(pdf);
        }
    }

    static byte[] withHiddenLayer() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = write(pdf, "Visible.", new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            var layers = new PDOptionalContentProperties();
            var layer = new PDOptionalContentGroup("SECRETLAYER");
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            pdf.getDocumentCatalog().setOCProperties(layers);
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginMarkedContent(COSName.OC, layer);
                content.endMarkedContent();
            }
            return bytes(pdf);
        }
    }

    static byte[] withBoxOverText() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = write(pdf, "The name below the box.", new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            PDAnnotation box = new PDAnnotationSquare();
            box.setRectangle(new PDRectangle(40, 690, 300, 30));
            page.getAnnotations().add(box);
            return bytes(pdf);
        }
    }

    private static PDPage write(PDDocument pdf, String words, PDFont font) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(font, 14);
            content.newLineAtOffset(50, 700);
            content.showText(words);
            content.endText();
        }
        return page;
    }

    private static void embed(PDDocument pdf) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("SECRETFILE.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(Corpus.utf8("SECRETATTACHMENT"))));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("SECRETKEY", file));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static void markContent(PDDocument pdf, PDPage page) throws IOException {
        try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
            var properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, "SECRETACTUALTEXT");
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
            content.endMarkedContent();
        }
    }

    private static void markInline(PDDocument pdf, PDPage page) throws IOException {
        var words = Corpus.utf8("\n/Span <</ActualText (SECRETINLINE)>> BDC EMC\n");
        var contents = new ArrayList<PDStream>();
        page.getContentStreams().forEachRemaining(contents::add);
        contents.add(new PDStream(pdf, new ByteArrayInputStream(words)));
        page.setContents(contents);
    }

    private static void drawPhoto(PDDocument pdf, PDPage page, String remark) throws IOException {
        var jpeg = JPEGFactory.createFromImage(pdf, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
        byte[] plain;
        try (var raw = jpeg.getCOSObject().createRawInputStream()) {
            plain = raw.readAllBytes();
        }
        try (var out = jpeg.getCOSObject().createRawOutputStream()) {
            out.write(withRemark(plain, remark));
        }
        jpeg.getCOSObject().setString(COSName.getPDFName("Note"), "SECRETREMARK");
        try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.drawImage(jpeg, 100, 100);
        }
    }

    /** The picture with an Exif segment after its first two bytes. */
    static byte[] withRemark(byte[] jpeg, String words) {
        var out = new ByteArrayOutputStream();
        var remark = Corpus.utf8("Exif\0\0" + words);
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (remark.length + 2)});
        out.writeBytes(remark);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
