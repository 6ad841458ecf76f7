package org.maloomat.typesetting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Fills A4 pages with blocks, from top to bottom; all measures in points, y from the foot of the page. */
final class Pages {
    private static final double MARGIN = 56;
    private static final double FOOT = 62;
    private static final double TEXT = 10.5;
    private static final double SMALL = 8.5;
    private static final double CODE = 78;
    private static final double CELL = 4;
    private static final double INDENT = 14;

    private final PDDocument pdf;
    private final PaperDocument document;
    private final PDRectangle paper;
    private final double width;
    private final double height;
    private final PDResources resources = new PDResources();
    private final EmbeddedFonts fonts;
    private final Structure structure;
    private final Map<String, Piece> shaped = Paragraph.nothingShaped();
    private final List<PDPage> pages = new ArrayList<>();
    private final List<StringBuilder> contents = new ArrayList<>();
    private double y;
    private double besideCode;
    private COSDictionary list;

    Pages(PDDocument pdf, PaperDocument document) {
        this.pdf = pdf;
        this.document = document;
        this.paper = document.wide()
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        this.width = paper.getWidth();
        this.height = paper.getHeight();
        this.fonts = new EmbeddedFonts(pdf, resources);
        this.structure = new Structure(pdf);
    }

    void write() throws IOException {
        newPage();
        for (var block : document.blocks()) {
            if (!(block instanceof Block.Item)) {
                list = null;
            }
            write(block);
        }
        numberPages();
        for (int i = 0; i < pages.size(); i++) {
            var stream = new PDStream(pdf);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(contents.get(i).toString().getBytes(StandardCharsets.US_ASCII));
            }
            pages.get(i).setContents(stream);
        }
        structure.close();
        fonts.close();
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            text("P", structure.whole(), paragraph.text(), TEXT, 6);
        } else if (block instanceof Block.Note note) {
            text("P", structure.whole(), note.text(), SMALL, 5);
        } else if (block instanceof Block.Item item) {
            item(item);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.QrCode code) {
            code(code);
        } else if (block instanceof Block.NewPage && y < top()) {
            newPage();
        }
    }

    private void heading(Block.Heading heading) {
        double size = heading.level() == 1 ? 15 : 12;
        y -= heading.level() == 1 ? 2 : 8;
        if (y - FOOT < size * 6) {
            newPage(); // a heading does not stand alone at the foot
        }
        text("H" + heading.level(), structure.whole(), heading.text(), size, 5);
    }

    private void item(Block.Item item) {
        if (list == null) {
            list = structure.element("L", structure.whole());
        }
        var body = structure.element("LBody", structure.element("LI", list));
        var text = "\u2022 " + item.text();
        lines(body, Paragraph.lines(text, document.language(), TEXT, lineWidth() - INDENT, shaped), text, INDENT, 3);
    }

    private void text(String type, COSDictionary parent, String text, double size, double gap) {
        var element = structure.element(type, parent);
        lines(element, Paragraph.lines(text, document.language(), size, lineWidth(), shaped), text, 0, gap);
    }

    private void lines(COSDictionary element, List<Line> lines, String text, double indent, double gap) {
        var rightToLeft = Paragraph.isRightToLeft(text, document.language());
        speak(element, rightToLeft);
        boolean open = false;
        for (var line : lines) {
            if (y - line.height() < FOOT) {
                if (open) {
                    content().append("EMC\n");
                }
                newPage();
                open = false;
            }
            if (!open) {
                begin(element);
                open = true;
            }
            y -= line.ascent();
            double left = rightToLeft ? rightEdge() - indent - line.width() : leftEdge() + indent;
            draw(line, left, y);
            y -= line.descent();
        }
        if (open) {
            content().append("EMC\n");
        }
        y -= gap;
    }

    /** Says in which language an element is if it runs against the document. */
    private void speak(COSDictionary element, boolean rightToLeft) {
        if (rightToLeft != document.language().isRightToLeft()) {
            element.setItem(COSName.LANG, new COSString(rightToLeft ? "ur" : "en"));
        }
    }

    private void draw(Line line, double left, double baseline) {
        for (var word : line.words()) {
            draw(word, left + word.x(), baseline);
        }
    }

    private void draw(Line.Placed word, double left, double baseline) {
        if (word.piece().glyphs().length == 0) {
            return;
        }
        if (word.piece().face() == Typeface.LATIN && !word.piece().hasUnknown()) {
            latin(word, left, baseline);
        } else {
            drawing(word, left, baseline);
        }
    }

    private void latin(Line.Placed word, double left, double baseline) {
        var piece = word.piece();
        var out = content();
        out.append("BT /")
                .append(fonts.latin())
                .append(' ')
                .append(number(word.size()))
                .append(" Tf ");
        place(left, baseline).append("[");
        for (int i = 0; i < piece.glyphs().length; i++) {
            int glyph = piece.glyphs()[i];
            fonts.useLatin(glyph);
            out.append('<').append(hex(glyph)).append('>');
            long back = Math.round(fonts.latinAdvance(glyph) - (piece.x()[i + 1] - piece.x()[i]));
            if (back != 0) {
                out.append(back);
            }
        }
        out.append("] TJ ET\n");
    }

    /** The shapes, and beneath them the letters, spread evenly over the word. */
    private void drawing(Line.Placed word, double left, double baseline) {
        var piece = word.piece();
        var out = content();
        for (int i = 0; i < piece.glyphs().length; i++) {
            var drawing = fonts.drawing(piece.face(), piece.glyphs()[i]);
            var scale = String.format(Locale.ROOT, "%.5f", word.scale());
            out.append("q ").append(scale).append(" 0 0 ").append(scale).append(' ');
            out.append(number(left + piece.x()[i] * word.scale())).append(' ');
            out.append(number(baseline + piece.y()[i] * word.scale())).append(" cm /");
            out.append(drawing).append(" Do Q\n");
        }
        var letters = piece.seen();
        if (letters.isEmpty()) {
            return;
        }
        double wide = piece.width() * word.scale() * 100;
        double natural = letters.length() * fonts.lettersAdvance() * word.scale();
        out.append("BT 3 Tr /")
                .append(EmbeddedFonts.LETTERS)
                .append(' ')
                .append(number(word.size()))
                .append(" Tf ");
        out.append(number(wide / natural)).append(" Tz ");
        place(left, baseline).append('<');
        letters.chars().forEach(letter -> out.append(hex(letter)));
        out.append("> Tj 100 Tz 0 Tr ET\n");
    }

    private StringBuilder place(double x, double baseline) {
        return content()
                .append("1 0 0 1 ")
                .append(number(x))
                .append(' ')
                .append(number(baseline))
                .append(" Tm ");
    }

    private static String hex(int number) {
        return java.util.HexFormat.of().withUpperCase().toHexDigits((char) number);
    }

    private void table(Block.Table table) {
        var element = structure.element("Table", structure.whole());
        var columns = columns(table);
        if (!table.head().isEmpty()) {
            row(structure.element("TR", element), table.head(), columns, Row.HEAD, table);
        }
        for (var row : table.rows()) {
            row(structure.element("TR", element), row, columns, table.head().isEmpty() ? Row.NAMED : Row.PLAIN, table);
        }
        y -= 6;
    }

    private enum Row {
        /** Every cell names a column. */
        HEAD,
        /** The first cell names the row. */
        NAMED,
        PLAIN,
        /** The head again on a further page: seen, and not read twice. */
        REPEATED
    }

    /** Left edge and width of each column, the first column where reading begins. */
    private double[][] columns(Block.Table table) {
        double unit = lineWidth()
                / table.widths().stream().mapToInt(Integer::intValue).sum();
        var columns = new double[table.widths().size()][2];
        double passed = 0;
        for (int i = 0; i < columns.length; i++) {
            double share = table.widths().get(i) * unit;
            columns[i][0] = document.language().isRightToLeft() ? rightEdge() - passed - share : leftEdge() + passed;
            columns[i][1] = share;
            passed += share;
        }
        return columns;
    }

    private void row(COSDictionary element, List<String> cells, double[][] columns, Row kind, Block.Table table) {
        boolean ruled = !table.head().isEmpty();
        double size = ruled ? 9 : TEXT;
        var layouts = new ArrayList<List<Line>>();
        double needed = 0;
        for (int i = 0; i < cells.size(); i++) {
            var lines = Paragraph.lines(cells.get(i), document.language(), size, columns[i][1] - 2 * CELL, shaped);
            layouts.add(lines);
            needed = Math.max(needed, lines.stream().mapToDouble(Line::height).sum());
        }
        if (y - needed - CELL < FOOT && needed + CELL < top() - FOOT) {
            nextPageOf(table, columns, kind);
        }
        var elements = new ArrayList<COSDictionary>();
        for (int i = 0; i < cells.size(); i++) {
            boolean names = kind == Row.HEAD || kind == Row.NAMED && i == 0;
            elements.add(kind == Row.REPEATED ? null : structure.element(names ? "TH" : "TD", element));
            if (names) {
                scope(elements.get(i), kind == Row.HEAD ? "Column" : "Row");
            }
        }
        var next = new int[cells.size()];
        while (true) {
            double lowest = y;
            boolean left = false;
            for (int i = 0; i < cells.size(); i++) {
                lowest = Math.min(lowest, cell(elements.get(i), cells.get(i), layouts.get(i), next, i, columns[i]));
                left |= next[i] < layouts.get(i).size();
            }
            y = lowest - CELL / 2;
            if (ruled) {
                rule();
            }
            if (!left) {
                return;
            }
            nextPageOf(table, columns, kind);
        }
    }

    private void nextPageOf(Block.Table table, double[][] columns, Row kind) {
        newPage();
        if (!table.head().isEmpty() && kind == Row.PLAIN) {
            row(null, table.head(), columns, Row.REPEATED, table);
        }
    }

    /** Writes as many lines of a cell as fit on the page, from {@code next[column]} on, and tells how far down it came. */
    private double cell(COSDictionary element, String text, List<Line> lines, int[] next, int column, double[] place) {
        if (element == null) {
            content().append("/Artifact BMC\n");
        } else {
            speak(element, Paragraph.isRightToLeft(text, document.language()));
            begin(element);
        }
        var rightToLeft = document.language().isRightToLeft();
        double down = y - CELL / 2;
        while (next[column] < lines.size()) {
            var line = lines.get(next[column]);
            if (down - line.height() < FOOT) {
                break;
            }
            down -= line.ascent();
            draw(line, rightToLeft ? place[0] + place[1] - CELL - line.width() : place[0] + CELL, down);
            down -= line.descent();
            next[column]++;
        }
        content().append("EMC\n");
        return down;
    }

    private void scope(COSDictionary element, String scope) {
        var attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Table"));
        attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(scope));
        element.setItem(COSName.A, attributes);
    }

    private void rule() {
        content()
                .append("/Artifact BMC q 0.7 G 0.5 w ")
                .append(number(leftEdge()))
                .append(' ')
                .append(number(y))
                .append(" m ")
                .append(number(rightEdge()))
                .append(' ')
                .append(number(y))
                .append(" l S Q EMC\n");
    }

    /** Drawn at the end of the line; what follows keeps clear of it until it has passed it. */
    private void code(Block.QrCode code) {
        var modules = modules(code.text());
        double unit = CODE / modules.getWidth();
        double left = document.language().isRightToLeft() ? MARGIN : width - MARGIN - CODE;
        var element = structure.element("Figure", structure.whole());
        element.setItem(COSName.ALT, new COSString(code.alternative()));
        var attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Layout"));
        attributes.setItem(COSName.BBOX, box(left, y - CODE, left + CODE, y));
        attributes.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
        element.setItem(COSName.A, attributes);
        begin(element);
        var out = content();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    out.append(number(left + column * unit))
                            .append(' ')
                            .append(number(y - (row + 1) * unit))
                            .append(' ')
                            .append(number(unit))
                            .append(' ')
                            .append(number(unit))
                            .append(" re\n");
                }
            }
        }
        out.append("f\nEMC\n");
        besideCode = y - CODE;
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static COSArray box(double... edges) {
        var box = new COSArray();
        for (double edge : edges) {
            box.add(new COSFloat((float) edge));
        }
        return box;
    }

    private void numberPages() {
        for (int i = 0; i < pages.size(); i++) {
            var line = Paragraph.lines(
                            document.foot() + "  \u00b7  " + (i + 1) + " / " + pages.size(),
                            document.language(),
                            SMALL,
                            width - 2 * MARGIN,
                            shaped)
                    .get(0);
            contents.add(contents.get(i)); // where draw() writes
            content().append("/Artifact <</Type /Pagination>> BDC\n");
            draw(line, (width - line.width()) / 2, FOOT - 24);
            content().append("EMC\n");
            contents.remove(contents.size() - 1);
        }
    }

    private void begin(COSDictionary element) {
        var type = element.getNameAsString(COSName.S);
        var number = structure.mark(element, pages.get(pages.size() - 1));
        content().append('/').append(type).append(" <</MCID ").append(number).append(">> BDC\n");
    }

    private void newPage() {
        var page = new PDPage(paper);
        page.setResources(resources);
        pdf.addPage(page);
        structure.startPage(page);
        pages.add(page);
        contents.add(new StringBuilder());
        y = top();
        besideCode = height;
    }

    private StringBuilder content() {
        return contents.get(contents.size() - 1);
    }

    private double top() {
        return height - MARGIN;
    }

    private boolean isBesideCode() {
        return y > besideCode;
    }

    private double leftEdge() {
        return MARGIN + (isBesideCode() && document.language().isRightToLeft() ? CODE + 12 : 0);
    }

    private double rightEdge() {
        return width - MARGIN - (isBesideCode() && !document.language().isRightToLeft() ? CODE + 12 : 0);
    }

    private double lineWidth() {
        return rightEdge() - leftEdge();
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
