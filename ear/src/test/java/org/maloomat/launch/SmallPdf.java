package org.maloomat.launch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** A PDF of one page with one line of ASCII, written out by hand (ISO 32000-1, 7.5). */
public final class SmallPdf {
    private SmallPdf() {}

    public static byte[] saying(String line) {
        return written(line, "");
    }

    /** With a title in its metadata that no page shows. */
    public static byte[] titled(String line, String title) {
        return written(line, "/Info<</Title(" + title + ")>>");
    }

    /** As if a password were needed to read it (ISO 32000-1, 7.6): no key fits. */
    public static byte[] locked() {
        var nobody = "<" + "5a".repeat(32) + ">";
        return written(
                "Locked",
                "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" + nobody + "/U" + nobody + ">>"
                        + "/ID[<5a5a5a5a><5a5a5a5a>]");
    }

    private static byte[] written(String line, String trailer) {
        var content = "BT /F1 12 Tf 40 780 Td (" + line + ") Tj ET";
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
            "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (var object : objects) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj").append(object).append("endobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append(String.format("%010d 00000 n \n", place)));
        file.append("trailer<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R")
                .append(trailer)
                .append(">>\nstartxref\n");
        return file.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
