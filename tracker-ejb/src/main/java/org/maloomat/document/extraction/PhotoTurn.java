package org.maloomat.document.extraction;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held: what has to be done to see its picture upright (Exif tag 274, CIPA DC-008).
 *
 * @param orientation from 1, upright, to 8
 */
record PhotoTurn(int orientation) {
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final String EXIF = "Exif\0\0";

    /** Upright where the picture does not say otherwise. */
    static PhotoTurn of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(1 << 16), StandardCharsets.ISO_8859_1));
        }
    }

    private static PhotoTurn of(String start) {
        int tiff = properties(start);
        if (tiff < 0 || tiff + 8 > start.length()) {
            return new PhotoTurn(1);
        }
        boolean isLittle = start.startsWith("II", tiff);
        long directory = tiff + number(start, tiff + 4, 4, isLittle);
        long entries = number(start, directory, 2, isLittle);
        for (long entry = directory + 2; entries-- > 0 && entry + ENTRY <= start.length(); entry += ENTRY) {
            if (number(start, entry, 2, isLittle) == ORIENTATION) {
                long value = number(start, entry + 8, 2, isLittle);
                return new PhotoTurn(value >= 1 && value <= 8 ? (int) value : 1);
            }
        }
        return new PhotoTurn(1);
    }

    /** Where the properties of a picture begin: of a JPEG after a mark, of a TIFF at once; -1 for none. */
    private static int properties(String start) {
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return 0;
        }
        int mark = start.startsWith("\u00FF\u00D8") ? start.indexOf(EXIF) : -1;
        return mark < 0 ? -1 : mark + EXIF.length();
    }

    /** 0 where there is nothing. */
    private static long number(String bytes, long at, int length, boolean isLittle) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            long place = isLittle ? at + length - 1 - i : at + i;
            number = number << 8 | (place >= 0 && place < bytes.length() ? bytes.charAt((int) place) : 0);
        }
        return number;
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return orientation >= 5;
    }

    /** Takes the picture as stored, of this width and height, to where it is seen. */
    AffineTransform upright(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
