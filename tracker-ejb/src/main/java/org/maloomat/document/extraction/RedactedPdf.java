package org.maloomat.document.extraction;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF of pictures with the words that can be read on them, written from nothing (ISO 32000-1): no object, property or byte
 * of the original has a way into it. The words lie unseen over the pictures in a font that draws nothing, so that they can be
 * searched, copied and read aloud. The same pages give the same bytes.
 */
final class RedactedPdf {
    private static final int CODES = 255;
    private static final int GLYPH_WIDTH = 500;
    private static final double BASELINE = 0.25;
    private static final int START_OF_FRAME = 0xC0;
    private static final int[] NO_FRAME = {0xC4, 0xC8, 0xCC};

    private final OutputStream out;
    private final Map<Integer, Long> places = new LinkedHashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, Code> codes = new LinkedHashMap<>();
    private long written;
    private int objects;

    /** A font of at most {@value #CODES} letters and what each of its codes stands for. */
    private record Font(int object, List<Integer> letters) {}

    private record Code(int font, int code) {}

    private RedactedPdf(OutputStream out) {
        this.out = out;
    }

    /** @param folder holds picture and words of each page, see {@link RedactedPage} */
    static void write(Path folder, int pages, Path pdf) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(pdf))) {
            new RedactedPdf(out).write(folder, pages);
        }
    }

    private void write(Path folder, int pages) throws IOException {
        print("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        int catalogue = next();
        int tree = next();
        int glyph = next();
        object(catalogue, "<</Type/Catalog/Pages " + tree + " 0 R>>");
        var kids = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            kids.append(page(
                            tree,
                            Files.readAllBytes(RedactedPage.picture(folder, page)),
                            RedactedPage.result(folder, page)))
                    .append(" 0 R ");
        }
        object(tree, "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        stream(glyph, "", (GLYPH_WIDTH + " 0 0 0 0 0 d1").getBytes(StandardCharsets.US_ASCII));
        for (var font : fonts) {
            font(font, glyph);
        }
        end(catalogue);
    }

    private int page(int tree, byte[] jpeg, RedactedPage.Result result) throws IOException {
        var frame = Frame.of(jpeg);
        double width = frame.width() * 72.0 / result.dpi();
        double height = frame.height() * 72.0 / result.dpi();
        int picture = next();
        stream(
                picture,
                "/Type/XObject/Subtype/Image/Width " + frame.width() + "/Height " + frame.height() + "/ColorSpace/"
                        + (frame.colours() == 1 ? "DeviceGray" : "DeviceRGB")
                        + "/BitsPerComponent 8/Filter/DCTDecode",
                jpeg);
        var drawing = new StringBuilder("q " + number(width) + " 0 0 " + number(height) + " 0 0 cm /P Do Q\n");
        var used = new java.util.TreeSet<Integer>();
        words(drawing, result.words(), width, height, used);
        int content = next();
        stream(content, "/Filter/FlateDecode", packed(drawing.toString().getBytes(StandardCharsets.US_ASCII)));
        int page = next();
        var named = new StringBuilder();
        used.forEach(font -> named.append("/F")
                .append(font)
                .append(' ')
                .append(fonts.get(font).object())
                .append(" 0 R"));
        object(
                page,
                "<</Type/Page/Parent " + tree + " 0 R/MediaBox[0 0 " + number(width) + " " + number(height)
                        + "]/Resources<</XObject<</P " + picture + " 0 R>>/Font<<" + named + ">>>>/Contents " + content
                        + " 0 R>>");
        return page;
    }

    private void words(
            StringBuilder drawing, PageWords words, double width, double height, java.util.Set<Integer> used) {
        if (words.list().isEmpty()) {
            return;
        }
        drawing.append("BT 3 Tr\n");
        for (var read : lines(words)) {
            var seen = asSeen(read);
            var line = asMet(read);
            for (int i = 0; i < line.size(); i++) {
                var area = line.get(i).area();
                text(drawing, seen.get(line.get(i)), area, width, height, used);
                if (i + 1 < line.size()) {
                    text(drawing, " ", between(area, line.get(i + 1).area()), width, height, used);
                }
            }
        }
        drawing.append("ET\n");
    }

    /** The words of each line in the order in which they are read. */
    private static List<List<PageWord>> lines(PageWords words) {
        var lines = new LinkedHashMap<Integer, List<PageWord>>();
        words.list().forEach(word -> lines.computeIfAbsent(word.line(), fresh -> new ArrayList<>())
                .add(word));
        return List.copyOf(lines.values());
    }

    /** From left to right, which is where every reader of PDFs begins. */
    private static List<PageWord> asMet(List<PageWord> line) {
        return line.stream().anyMatch(word -> isRightToLeft(word.text()))
                ? line.stream()
                        .sorted(Comparator.comparingInt(word -> word.area().x()))
                        .toList()
                : line;
    }

    private static boolean isRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static PageArea between(PageArea word, PageArea next) {
        int left = Math.min(word.right(), PageArea.WHOLE - 1);
        return new PageArea(left, word.y(), Math.max(1, next.x() - left), word.height());
    }

    private void text(
            StringBuilder drawing,
            String text,
            PageArea area,
            double width,
            double height,
            java.util.Set<Integer> used) {
        double size = Math.max(1, area.height() * height / PageArea.WHOLE);
        double broad = area.width() * width / PageArea.WHOLE;
        double x = area.x() * width / PageArea.WHOLE;
        double y = height - area.bottom() * height / PageArea.WHOLE + size * BASELINE;
        var letters = text.codePoints().toArray();
        double natural = letters.length * GLYPH_WIDTH / 1000.0 * size;
        drawing.append(number(broad / natural * 100))
                .append(" Tz 1 0 0 1 ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(" Tm ");
        int font = -1;
        for (int letter : letters) {
            var code = code(letter);
            if (code.font() != font) {
                drawing.append(font < 0 ? "" : "> Tj ")
                        .append("/F")
                        .append(code.font())
                        .append(' ')
                        .append(number(size))
                        .append(" Tf <");
                font = code.font();
                used.add(font);
            }
            drawing.append(String.format("%02X", code.code()));
        }
        drawing.append("> Tj\n");
    }

    /**
     * The letters of each word from left to right, as every reader of PDFs expects to find them: a number among Urdu words stands
     * otherwise than alone.
     */
    private static Map<PageWord, String> asSeen(List<PageWord> line) {
        var read = line.stream().map(PageWord::text).collect(Collectors.joining(" "));
        var seen = new IdentityHashMap<PageWord, String>();
        if (!isRightToLeft(read)) {
            line.forEach(word -> seen.put(word, word.text()));
            return seen;
        }
        var order = LogicalOrder.seen(read);
        int from = 0;
        for (var word : line) {
            int start = from;
            int end = start + word.text().length();
            seen.put(
                    word,
                    order.stream()
                            .filter(place -> place >= start && place < end)
                            .map(place -> String.valueOf(read.charAt(place)))
                            .collect(Collectors.joining()));
            from = end + 1;
        }
        return seen;
    }

    private Code code(int letter) {
        return codes.computeIfAbsent(letter, fresh -> {
            if (fonts.isEmpty() || fonts.get(fonts.size() - 1).letters().size() == CODES) {
                fonts.add(new Font(next(), new ArrayList<>()));
            }
            var font = fonts.get(fonts.size() - 1);
            font.letters().add(fresh);
            return new Code(fonts.size() - 1, font.letters().size());
        });
    }

    private void font(Font font, int glyph) throws IOException {
        int meaning = next();
        int count = font.letters().size();
        object(
                font.object(),
                "<</Type/Font/Subtype/Type3/FontBBox[0 -250 " + GLYPH_WIDTH + " 750]/FontMatrix[.001 0 0 .001 0 0]"
                        + "/CharProcs<</g " + glyph + " 0 R>>/Encoding<</Type/Encoding/Differences[1"
                        + "/g".repeat(count) + "]>>/FirstChar 1/LastChar " + count + "/Widths["
                        + (GLYPH_WIDTH + " ").repeat(count) + "]/Resources<<>>/ToUnicode " + meaning + " 0 R>>");
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                """);
        for (int from = 0; from < count; from += 100) {
            int to = Math.min(count, from + 100);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append(String.format("<%02X> <", i + 1));
                for (char unit : Character.toChars(font.letters().get(i))) {
                    map.append(String.format("%04X", (int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
        stream(meaning, "/Filter/FlateDecode", packed(map.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private void end(int catalogue) throws IOException {
        long table = written;
        print("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
        for (int object = 1; object <= objects; object++) {
            print(String.format("%010d 00000 n \n", places.get(object)));
        }
        print("trailer\n<</Size " + (objects + 1) + "/Root " + catalogue + " 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private int next() {
        return ++objects;
    }

    private void object(int number, String dictionary) throws IOException {
        places.put(number, written);
        print(number + " 0 obj\n" + dictionary + "\nendobj\n");
    }

    private void stream(int number, String entries, byte[] content) throws IOException {
        places.put(number, written);
        print(number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>stream\n");
        out.write(content);
        written += content.length;
        print("\nendstream\nendobj\n");
    }

    private void print(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        written += bytes.length;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** What a JPEG says of itself in its frame header (ITU-T T.81, B.2.2). */
    private record Frame(int width, int height, int colours) {
        static Frame of(byte[] jpeg) {
            int at = 2;
            while (at + 9 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
                int marker = jpeg[at + 1] & 0xFF;
                if ((marker & 0xF0) == START_OF_FRAME
                        && java.util.Arrays.stream(NO_FRAME).noneMatch(m -> m == marker)) {
                    return new Frame(two(jpeg, at + 7), two(jpeg, at + 5), jpeg[at + 9] & 0xFF);
                }
                at += 2 + two(jpeg, at + 2);
            }
            throw new Refusal(Refusal.UNREADABLE);
        }

        private static int two(byte[] bytes, int at) {
            return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        }
    }
}
