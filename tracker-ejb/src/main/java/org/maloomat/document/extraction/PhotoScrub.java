package org.maloomat.document.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Takes camera, place and remark out of the JPEG pictures (ITU-T T.81) inside a PDF, without touching a pixel. */
final class PhotoScrub {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    /** JFIF, colour profile and Adobe's colour transform decide how the picture looks. */
    private static final List<Integer> LOOKS = List.of(0xE0, 0xE2, 0xEE);

    private PhotoScrub() {}

    static void scrub(COSStream stream) throws IOException {
        var jpeg = jpeg(stream);
        if (jpeg.isEmpty()) {
            return;
        }
        var filter = stream.getFilters();
        var clean = clean(jpeg.get());
        try (var out = stream.createRawOutputStream()) {
            out.write(clean);
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
        if (filter instanceof COSArray) {
            stream.removeItem(COSName.DECODE_PARMS);
        }
    }

    /** The JPEG file inside a stream of a PDF; none where the stream holds something else. */
    static Optional<byte[]> jpeg(COSStream stream) throws IOException {
        var filter = stream.getFilters();
        var last = filter instanceof COSArray several && several.size() > 0
                ? several.getObject(several.size() - 1)
                : filter;
        if (!COSName.DCT_DECODE.equals(last) && !COSName.DCT_DECODE_ABBREVIATION.equals(last)) {
            return Optional.empty();
        }
        try (var in = new PDStream(stream).createInputStream(List.of("DCTDecode", "DCT"))) {
            return Optional.of(in.readAllBytes());
        }
    }

    static byte[] clean(byte[] jpeg) throws IOException {
        var out = new ByteArrayOutputStream(jpeg.length);
        if (jpeg.length < 4 || at(jpeg, 0) != 0xFF || at(jpeg, 1) != 0xD8) {
            throw new IOException("Not a JPEG picture");
        }
        out.write(jpeg, 0, 2);
        var position = 2;
        while (position + 4 <= jpeg.length && at(jpeg, position) == 0xFF) {
            var marker = at(jpeg, position + 1);
            if (marker == 0xFF) {
                position++;
                continue;
            }
            var length = 2 + at(jpeg, position + 2) * 256 + at(jpeg, position + 3);
            if (marker == START_OF_SCAN) {
                var end = end(jpeg, position);
                out.write(jpeg, position, end - position);
                return out.toByteArray();
            }
            if (position + length > jpeg.length) {
                break;
            }
            if (!isRemark(marker)) {
                out.write(jpeg, position, length);
            }
            position += length;
        }
        throw new IOException("A JPEG picture without its end");
    }

    /** Whether a segment with this marker may be left out without changing how the picture looks. */
    static boolean isRemark(int marker) {
        return marker == COMMENT
                || marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && !LOOKS.contains(marker);
    }

    /** Inside scans FF is always followed by zero or a restart: the first end mark is the end, and what follows is no picture. */
    private static int end(byte[] jpeg, int from) {
        for (int i = from; i + 1 < jpeg.length; i++) {
            if (at(jpeg, i) == 0xFF && at(jpeg, i + 1) == END_OF_IMAGE) {
                return i + 2;
            }
        }
        return jpeg.length;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
