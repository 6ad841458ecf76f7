package org.maloomat.document.extraction;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Makes of a photograph or a scanned picture a PDF of one page: its pixels, painted anew, and nothing else. */
final class PicturePdf {
    private static final long MOST_PIXELS = 400_000_000;
    /** Held in memory at once; a larger picture is read with gaps. */
    private static final double PIXELS_AT_ONCE = 12_000_000;
    /** The longer side of a sheet of A4 in inches, and as many pixels as a page needs. */
    private static final double SHEET = 11.7;

    private static final int LONGEST_SIDE = (int) (SHEET * PagePicture.DPI);

    private PicturePdf() {}

    /**
     * A picture has one page without words of its own.
     *
     * @throws Refusal {@code document.bomb} if it unpacks to more than any camera makes
     */
    static List<String> check(Path file) throws IOException {
        read(file, reader -> reader.getWidth(0));
        return List.of("");
    }

    static void write(Path file, Path pdf) throws IOException {
        var picture = painted(read(file, PicturePdf::decoded), PhotoTurn.of(Files.readAllBytes(file)));
        var folder = Files.createTempDirectory("picture");
        try {
            int dpi = (int) Math.max(1, Math.round(Math.max(picture.getWidth(), picture.getHeight()) / SHEET));
            PagePicture.writeJpeg(picture, RedactedPage.picture(folder, 1));
            RedactedPage.keep(folder, 1, dpi, PageWords.NONE);
            RedactedPdf.write(folder, 1, pdf);
        } finally {
            ExtractionWorker.remove(folder);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(ImageReader reader) throws IOException;
    }

    private static <T> T read(Path file, Work<T> work) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal(Refusal.UNREADABLE);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refusal(Refusal.BOMB);
                }
                return work.on(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
        int gap = (int) Math.ceil(Math.sqrt(Math.max(1, pixels / PIXELS_AT_ONCE)));
        var settings = reader.getDefaultReadParam();
        settings.setSourceSubsampling(gap, gap, 0, 0);
        return reader.read(0, settings);
    }

    /** Upright, on white where it is transparent, and no larger than a page needs. */
    private static BufferedImage painted(BufferedImage picture, PhotoTurn turn) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        var painted = new BufferedImage(
                turn.isSideways() ? height : width, turn.isSideways() ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = painted.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, painted.getWidth(), painted.getHeight());
        var place = turn.upright(width, height);
        place.concatenate(AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight()));
        pen.drawImage(picture, place, null);
        pen.dispose();
        return painted;
    }
}
