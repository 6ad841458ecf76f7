package org.maloomat.typesetting;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * The shapes and the letters of one file. Latin is an ordinary font cut down to what is used. The shapes of Arabic script are
 * drawings, each kept once; the letters they stand for lie invisibly on the line beneath them, in a font without shapes in
 * which every number is a letter of UTF-16. Readers that search, copy or listen find plain letters in the order in which
 * they are seen, which is what they know how to put into the order in which they are read. Nastaliq climbs down its words
 * and sets dots apart: read glyph by glyph, no reader puts it together again.
 */
final class EmbeddedFonts {
    /** The name by which pages call the letters. */
    static final String LETTERS = "Letters";

    private static final int UNITS = 1000;

    private final PDDocument pdf;
    private final PDResources resources;
    private final TrueTypeFont latinFile;
    private final PDType0Font latin;
    private final String latinName;
    private final Set<Integer> latinUsed = new TreeSet<>();
    private final Map<Integer, String> drawings = new HashMap<>();
    private int lettersAdvance;

    EmbeddedFonts(PDDocument pdf, PDResources resources) {
        this.pdf = pdf;
        this.resources = resources;
        try {
            latinFile = new TTFParser().parse(new RandomAccessReadBuffer(Typeface.LATIN.file()));
            latin = PDType0Font.load(pdf, latinFile, true);
            latinName = resources.add(latin).getName();
            resources.put(
                    COSName.getPDFName(LETTERS), org.apache.pdfbox.pdmodel.font.PDFontFactory.createFont(letters()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name by which pages call Latin. */
    String latin() {
        return latinName;
    }

    void useLatin(int glyph) {
        latinUsed.add(glyph);
    }

    /** How far a reader moves on after this Latin glyph by itself, in thousandths of the size. */
    double latinAdvance(int glyph) {
        try {
            return latinFile.getAdvanceWidth(glyph) * (double) UNITS / latinFile.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far a reader moves on after each letter beneath the drawings, in thousandths of the size. */
    int lettersAdvance() {
        return lettersAdvance;
    }

    /** The name by which pages call the drawing of a glyph, in thousandths of the size. */
    String drawing(Typeface typeface, int glyph) {
        return drawings.computeIfAbsent(typeface.ordinal() << 16 | glyph, key -> draw(typeface, glyph));
    }

    private String draw(Typeface typeface, int glyph) {
        var outline = typeface.outline(glyph);
        var form = new PDFormXObject(pdf);
        var bounds = outline.getBounds2D();
        form.setBBox(new PDRectangle(
                (float) bounds.getMinX() - 1,
                (float) -bounds.getMaxY() - 1,
                (float) bounds.getWidth() + 2,
                (float) bounds.getHeight() + 2));
        try (var out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(path(outline.getPathIterator(null)).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources.add(form, "G").getName();
    }

    private static String path(PathIterator outline) {
        var path = new StringBuilder();
        var at = new double[2];
        var points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> step(path, at, "m", points[0], points[1]);
                case PathIterator.SEG_LINETO -> step(path, at, "l", points[0], points[1]);
                case PathIterator.SEG_QUADTO ->
                    step(
                            path,
                            at,
                            "c",
                            at[0] + (points[0] - at[0]) * 2 / 3,
                            at[1] + (points[1] - at[1]) * 2 / 3,
                            points[2] + (points[0] - points[2]) * 2 / 3,
                            points[3] + (points[1] - points[3]) * 2 / 3,
                            points[2],
                            points[3]);
                case PathIterator.SEG_CUBICTO ->
                    step(path, at, "c", points[0], points[1], points[2], points[3], points[4], points[5]);
                default -> path.append("h\n");
            }
        }
        return path.append("f\n").toString();
    }

    private static void step(StringBuilder path, double[] at, String operator, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            path.append(Math.round(points[i]))
                    .append(' ')
                    .append(Math.round(-points[i + 1]))
                    .append(' ');
        }
        path.append(operator).append('\n');
        at[0] = points[points.length - 2];
        at[1] = points[points.length - 1];
    }

    /** Cuts the Latin font down; nothing can be shown after it. */
    void close() throws IOException {
        latin.addGlyphsToSubset(latinUsed);
        latin.subset();
        latinFile.close();
    }

    /** ISO 32000-1 section 9.7: every number from 0 to 65535 has the one empty glyph of its font and means itself. */
    private COSDictionary letters() throws IOException {
        var subsetter = new TTFSubsetter(latinFile);
        subsetter.add(' ');
        subsetter.setPrefix("MALOOM+");
        var file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        int empty = subsetter.getGIDMap().entrySet().stream()
                .filter(entry -> glyphOfSpace() == entry.getValue())
                .findFirst()
                .orElseThrow()
                .getKey();
        lettersAdvance = (int) Math.round(latinAdvance(glyphOfSpace()));
        var toGlyph = new byte[2 << 16];
        for (int i = 0; i < toGlyph.length; i += 2) {
            toGlyph[i + 1] = (byte) empty;
        }
        var name = COSName.getPDFName("MALOOM+Letters");
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(0, -200, UNITS, 900));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 900);
        descriptor.setInt(COSName.DESCENT, -200);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, stream(file.toByteArray()));
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setItem(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, lettersAdvance);
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(toGlyph));
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(MEANINGS.getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private int glyphOfSpace() {
        try {
            return latinFile.getUnicodeCmapLookup().getGlyphId(' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDStream stream(byte[] bytes) throws IOException {
        var stream = new PDStream(pdf);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    private static COSArray numbers(int... values) {
        var numbers = new COSArray();
        for (int value : values) {
            numbers.add(COSInteger.get(value));
        }
        return numbers;
    }

    /** ISO 32000-1 section 9.10.3; a range may not run over the low byte. */
    private static final String MEANINGS = meanings();

    private static String meanings() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int high = 0; high < 256; high++) {
            if (high % 64 == 0) {
                map.append("64 beginbfrange\n");
            }
            map.append(String.format(Locale.ROOT, "<%02X00> <%02XFF> <%02X00>\n", high, high, high));
            if (high % 64 == 63) {
                map.append("endbfrange\n");
            }
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
