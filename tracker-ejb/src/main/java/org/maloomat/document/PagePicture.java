package org.maloomat.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws one page of a PDF in grey, as large as a machine needs it to read. */
final class PagePicture {
    static final int DPI = 300;

    private static final int POINTS_AN_INCH = 72;
    /** An A3 page; a larger one is drawn smaller. */
    private static final long MOST_PIXELS = 18_000_000;

    private PagePicture() {}

    /**
     * @param page counted from 1
     * @return dots an inch at which it was drawn
     */
    static int write(Path pdf, int page, Path png) throws IOException {
        try (var document = PdfFile.open(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Refusal(Refusal.UNREADABLE);
            }
            document.setResourceCache(null);
            var box = document.getPage(page - 1).getCropBox();
            double inches = (double) box.getWidth() * box.getHeight() / (POINTS_AN_INCH * POINTS_AN_INCH);
            int dpi = (int) Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(inches, 1e-6)));
            if (dpi < POINTS_AN_INCH) {
                throw new Refusal(Refusal.UNREADABLE);
            }
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.GRAY);
            ImageIO.write(picture, "png", png.toFile());
            return dpi;
        }
    }
}
