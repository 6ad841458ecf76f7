package org.maloomat.document.extraction;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Makes of a photograph or a scanned picture a PDF, a page for each picture in the file: its pixels, painted anew, and nothing else. */
final class PicturePdf {
    private static final int MOST_PICTURES = 500;
    private static final long MOST_PIXELS = 400_000_000;
    /** Held in memory at once; a larger picture is read with gaps. */
    private static final double PIXELS_AT_ONCE = 12_000_000;
    /** The longer side of a sheet of A4 in inches, and as many pixels as a page needs. */
    private static final double SHEET = 11.7;

    private static final int LONGEST_SIDE = (int) (SHEET * PagePicture.DPI);

    private PicturePdf() {}

    /**
     * Each picture is a page without words of its own.
     *
     * @throws Refusal {@code document.bomb} if one unpacks to more than any camera makes, {@code document.tooManyPages}
     */
    static List<String> check(Path file) throws IOException {
        return Collections.nCopies(read(file, PicturePdf::count), "");
    }

    private static int count(ImageReader reader) throws IOException {
        int count = reader.getNumImages(true);
        if (count > MOST_PICTURES) {
            throw new Refusal(Refusal.TOO_MANY_PAGES, MOST_PICTURES);
        }
        for (int picture = 0; picture < count; picture++) {
            if ((long) reader.getWidth(picture) * reader.getHeight(picture) > MOST_PIXELS) {
                throw new Refusal(Refusal.BOMB);
            }
        }
        return count;
    }

    static void write(Path file, Path pdf) throws IOException {
        var turn = PhotoTurn.of(file);
        var folder = Files.createTempDirectory("picture");
        try {
            int count = read(file, reader -> {
                int pictures = count(reader);
                for (int page = 1; page <= pictures; page++) {
                    write(painted(decoded(reader, page - 1), turn), folder, page);
                }
                return pictures;
            });
            RedactedPdf.write(folder, count, pdf);
        } finally {
            ExtractionWorker.remove(folder);
        }
    }

    private static void write(BufferedImage picture, Path folder, int page) throws IOException {
        int dpi = (int) Math.max(1, Math.round(Math.max(picture.getWidth(), picture.getHeight()) / SHEET));
        PagePicture.writeJpeg(picture, RedactedPage.picture(folder, page));
        RedactedPage.keep(folder, page, dpi, PageWords.NONE);
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
                reader.setInput(in, false, true);
                return work.on(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decoded(ImageReader reader, int picture) throws IOException {
        double pixels = (double) reader.getWidth(picture) * reader.getHeight(picture);
        int gap = (int) Math.ceil(Math.sqrt(Math.max(1, pixels / PIXELS_AT_ONCE)));
        var settings = reader.getDefaultReadParam();
        settings.setSourceSubsampling(gap, gap, 0, 0);
        return reader.read(picture, settings);
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
