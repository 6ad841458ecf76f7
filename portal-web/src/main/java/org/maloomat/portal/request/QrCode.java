package org.maloomat.portal.request;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as an SVG path of unit squares.
 *
 * @param side width and height in units, quiet zone included
 */
public record QrCode(int side, String path) {
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.MARGIN, 4);

    public static QrCode of(String text) {
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(matrix.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
