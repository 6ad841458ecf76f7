package org.maloomat.launch;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** A PDF whose pages are pictures of some lines, as a scanner makes it (ISO 32000-1, 8.9). */
public final class ScannedPdf {
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;

    private ScannedPdf() {}

    public static byte[] showing(String... lines) throws IOException {
        return pages(List.of(lines));
    }

    /** A page for each of these, with its lines. */
    @SafeVarargs
    public static byte[] pages(List<String>... pages) throws IOException {
        var pictures = new ArrayList<byte[]>();
        for (var lines : pages) {
            pictures.add(picture(lines));
        }
        return pdf(pictures);
    }

    private static byte[] picture(List<String> lines) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        for (int i = 0; i < lines.size(); i++) {
            pen.drawString(lines.get(i), 100, 160 + i * 70);
        }
        pen.dispose();
        return packed(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
    }

    private static byte[] packed(byte[] pixels) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(pixels);
        }
        return packed.toByteArray();
    }

    private static byte[] pdf(List<byte[]> pictures) throws IOException {
        var drawing = "q 595 0 0 842 0 0 cm /P Do Q".getBytes(StandardCharsets.US_ASCII);
        var file = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        file.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        object(file, places, "<</Type/Catalog/Pages 2 0 R>>", null);
        var kids = IntStream.range(0, pictures.size())
                .mapToObj(i -> 4 + 2 * i + " 0 R")
                .collect(Collectors.joining(" "));
        object(file, places, "<</Type/Pages/Kids[" + kids + "]/Count " + pictures.size() + ">>", null);
        object(file, places, "<</Length " + drawing.length + ">>", drawing);
        for (var pixels : pictures) {
            object(
                    file,
                    places,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P " + (places.size() + 2)
                            + " 0 R>>>>/Contents 3 0 R>>",
                    null);
            object(
                    file,
                    places,
                    "<</Type/XObject/Subtype/Image/Width " + WIDTH + "/Height " + HEIGHT
                            + "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length " + pixels.length
                            + ">>",
                    pixels);
        }
        int table = file.size();
        file.writeBytes(
                ("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n").getBytes(StandardCharsets.US_ASCII));
        for (int place : places) {
            file.writeBytes(String.format("%010d 00000 n \n", place).getBytes(StandardCharsets.US_ASCII));
        }
        file.writeBytes(("trailer<</Size " + (places.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static void object(ByteArrayOutputStream file, List<Integer> places, String dictionary, byte[] stream)
            throws IOException {
        places.add(file.size());
        file.writeBytes((places.size() + " 0 obj" + dictionary).getBytes(StandardCharsets.US_ASCII));
        if (stream != null) {
            file.writeBytes("stream\n".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(stream);
            file.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        }
        file.writeBytes("endobj\n".getBytes(StandardCharsets.US_ASCII));
    }
}
