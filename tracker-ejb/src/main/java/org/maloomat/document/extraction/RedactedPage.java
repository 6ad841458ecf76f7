package org.maloomat.document.extraction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;

/**
 * The picture of a page with black boxes in place of what is withheld, and the words that can still be read on it. Between
 * server and process stand three files a page, in a folder of the work: what is to be done, the picture, the words left.
 */
public final class RedactedPage {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int MOST_BOXES = 10_000;
    private static final int LONGEST_MARK = 4;
    /** Grey levels between the darkest and the lightest point of anything that can be read. */
    private static final int CONTRAST = 24;
    /** Levels by which colours may differ and still be a grey. */
    private static final int NEARLY_GREY = 12;

    private RedactedPage() {}

    static Path work(Path folder, int page) {
        return folder.resolve(page + ".work");
    }

    public static Path picture(Path folder, int page) {
        return folder.resolve(page + ".jpg");
    }

    static Path words(Path folder, int page) {
        return folder.resolve(page + ".words");
    }

    /** Says what is to be done with a page. */
    public static void order(Path folder, int page, List<BurntBox> boxes, PageWords words) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(work(folder, page))))) {
            out.writeInt(boxes.size());
            for (var box : boxes) {
                ExtractionProtocol.writeArea(out, box.area());
                ExtractionProtocol.writeText(out, box.mark());
            }
            words.writeTo(out);
        }
    }

    /** Does it. */
    static int write(Path pdf, int page, Path folder) throws IOException {
        var boxes = new ArrayList<BurntBox>();
        PageWords words;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(work(folder, page))))) {
            for (int count = ExtractionProtocol.readCount(in, MOST_BOXES); count > 0; count--) {
                boxes.add(new BurntBox(ExtractionProtocol.readArea(in), ExtractionProtocol.readText(in, LONGEST_MARK)));
            }
            words = PageWords.readFrom(in);
        }
        var drawn = PagePicture.draw(pdf, page, PagePicture.SHOWN_DPI, ImageType.RGB);
        var areas = boxes.stream().map(BurntBox::area).toList();
        var left = new PageWords(words.outside(areas).list().stream()
                .filter(word -> isSeen(drawn.picture(), word.area()))
                .toList());
        burn(drawn.picture(), boxes);
        PagePicture.writeJpeg(plain(drawn.picture()), picture(folder, page));
        keep(folder, page, drawn.dpi(), left);
        return drawn.dpi();
    }

    /** Says of a picture how large it is meant to be and what can be read on it. */
    static void keep(Path folder, int page, int dpi, PageWords words) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(words(folder, page))))) {
            out.writeInt(dpi);
            words.writeTo(out);
        }
    }

    /** @param dpi dots an inch of the picture */
    record Result(int dpi, PageWords words) {}

    static Result result(Path folder, int page) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(words(folder, page))))) {
            return new Result(ExtractionProtocol.readCount(in, PagePicture.DPI), PageWords.readFrom(in));
        }
    }

    /** Words in the colour of their ground, or under something drawn over them, are in the file but not on the page. */
    private static boolean isSeen(BufferedImage picture, PageArea area) {
        var pixels = pixels(picture, area);
        int darkest = 255;
        int lightest = 0;
        for (int y = pixels.top(); y < pixels.bottom(); y++) {
            for (int x = pixels.left(); x < pixels.right(); x++) {
                int colour = picture.getRGB(x, y);
                int grey = ((colour >> 16 & 0xFF) * 3 + (colour >> 8 & 0xFF) * 6 + (colour & 0xFF)) / 10;
                darkest = Math.min(darkest, grey);
                lightest = Math.max(lightest, grey);
            }
        }
        return lightest - darkest >= CONTRAST;
    }

    private record Pixels(int left, int top, int right, int bottom) {}

    /** Every pixel of which any part lies in the area. */
    private static Pixels pixels(BufferedImage picture, PageArea area) {
        return new Pixels(
                (int) ((long) area.x() * picture.getWidth() / PageArea.WHOLE),
                (int) ((long) area.y() * picture.getHeight() / PageArea.WHOLE),
                (int) Math.min(picture.getWidth(), (long) area.right() * picture.getWidth() / PageArea.WHOLE + 1),
                (int) Math.min(picture.getHeight(), (long) area.bottom() * picture.getHeight() / PageArea.WHOLE + 1));
    }

    private static void burn(BufferedImage picture, List<BurntBox> boxes) throws IOException {
        if (boxes.isEmpty()) {
            return;
        }
        var pen = picture.createGraphics();
        try (var font = font()) {
            pen.setColor(Color.BLACK);
            for (var box : boxes) {
                var pixels = pixels(picture, box.area());
                pen.fillRect(
                        pixels.left(), pixels.top(), pixels.right() - pixels.left(), pixels.bottom() - pixels.top());
            }
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            for (var box : boxes) {
                mark(pen, font, pixels(picture, box.area()), box.mark());
            }
        } finally {
            pen.dispose();
        }
    }

    /** The letters come from the library that draws pages: the machine may have no font at all. */
    private static TrueTypeFont font() throws IOException {
        try (var in = PDFont.class.getResourceAsStream(FONT)) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        }
    }

    private static void mark(Graphics2D pen, TrueTypeFont font, Pixels box, String mark) throws IOException {
        var glyphs = font.getUnicodeCmapLookup();
        double units = font.getUnitsPerEm();
        double size = Math.min(22, (box.bottom() - box.top()) * 0.8);
        double width = 0;
        for (char letter : mark.toCharArray()) {
            width += font.getAdvanceWidth(glyphs.getGlyphId(letter)) / units;
        }
        if (width * size > (box.right() - box.left()) * 0.9) {
            size = (box.right() - box.left()) * 0.9 / width;
        }
        if (size < 5) {
            return;
        }
        double x = (box.left() + box.right() - width * size) / 2;
        double y = (box.top() + box.bottom()) / 2.0 + size * 0.35;
        for (char letter : mark.toCharArray()) {
            int glyph = glyphs.getGlyphId(letter);
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                var place = AffineTransform.getTranslateInstance(x, y);
                place.scale(size / units, -size / units);
                pen.fill(place.createTransformedShape(outline.getPath()));
            }
            x += font.getAdvanceWidth(glyph) / units * size;
        }
    }

    /** A page without colours takes a third of the room without them. */
    private static BufferedImage plain(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                int red = colour >> 16 & 0xFF;
                int green = colour >> 8 & 0xFF;
                int blue = colour & 0xFF;
                if (Math.abs(red - green) > NEARLY_GREY || Math.abs(green - blue) > NEARLY_GREY) {
                    return picture;
                }
            }
        }
        var grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return grey;
    }
}
