package org.maloomat.document.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws one page of a PDF. */
final class PagePicture {
    /** As large as a machine needs it to read. */
    static final int DPI = 300;
    /** Sharp on a screen, and in print. */
    static final int SHOWN_DPI = 150;

    private static final int POINTS_AN_INCH = 72;
    /** An A3 page; a larger one is drawn smaller. */
    private static final long MOST_PIXELS = 18_000_000;

    private static final float QUALITY = 0.8f;

    private PagePicture() {}

    /**
     * Writes a grey PNG.
     *
     * @param page counted from 1
     * @return dots an inch at which it was drawn
     */
    static int write(Path pdf, int page, Path png) throws IOException {
        var drawn = draw(pdf, page, DPI, ImageType.GRAY);
        ImageIO.write(drawn.picture(), "png", png.toFile());
        return drawn.dpi();
    }

    /** Writes a JPEG in the colours of the page. */
    static int show(Path pdf, int page, Path jpeg) throws IOException {
        var drawn = draw(pdf, page, SHOWN_DPI, ImageType.RGB);
        writeJpeg(drawn.picture(), jpeg);
        return drawn.dpi();
    }

    /** @param dpi at which it was drawn */
    record Drawn(BufferedImage picture, int dpi) {}

    /** @throws Refusal {@code document.unreadable} if there is no such page, or it is too large to be drawn */
    static Drawn draw(Path pdf, int page, int mostDpi, ImageType colours) throws IOException {
        try (var document = PdfFile.open(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Refusal(Refusal.UNREADABLE);
            }
            document.setResourceCache(null);
            var box = document.getPage(page - 1).getCropBox();
            double inches = (double) box.getWidth() * box.getHeight() / (POINTS_AN_INCH * POINTS_AN_INCH);
            int dpi = (int) Math.min(mostDpi, Math.sqrt(MOST_PIXELS / Math.max(inches, 1e-6)));
            if (dpi < POINTS_AN_INCH) {
                throw new Refusal(Refusal.UNREADABLE);
            }
            return new Drawn(new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, colours), dpi);
        }
    }

    /** Writes pixels and nothing else: no remark, no preview, no profile. */
    static void writeJpeg(BufferedImage picture, Path jpeg) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var file = Files.newOutputStream(jpeg);
                var out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}
