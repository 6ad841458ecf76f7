package org.maloomat.document.extraction;

import java.nio.charset.StandardCharsets;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/**
 * What cameras and programs write into a picture beside what it shows: place, time, owner, remarks. Reads the segments of
 * JPEG (ITU-T T.81; Exif, CIPA DC-008) and the chunks of PNG (ISO/IEC 15948).
 */
final class PhotoFindings {
    private static final int START_OF_SCAN = 0xDA;
    private static final String EXIF = "Exif\0\0";
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int DIRECTORY_ENTRY = 12;

    private final byte[] picture;
    private final Findings findings;

    private PhotoFindings(byte[] picture, Findings findings) {
        this.picture = picture;
        this.findings = findings;
    }

    static void collect(byte[] picture, Findings findings) {
        var photo = new PhotoFindings(picture, findings);
        if (picture.length > 4 && photo.at(0) == 0xFF && photo.at(1) == 0xD8) {
            photo.segments();
        } else if (picture.length > 16
                && photo.at(0) == 0x89
                && photo.latin(1, 3).equals("PNG")) {
            photo.chunks();
        }
    }

    private void segments() {
        int position = 2;
        while (position + 4 <= picture.length && at(position) == 0xFF) {
            int marker = at(position + 1);
            if (marker == 0xFF) {
                position++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                return;
            }
            int length = 2 + at(position + 2) * 256 + at(position + 3);
            if (PhotoScrub.isRemark(marker)) {
                note(position + 4, Math.min(length - 4, picture.length - position - 4));
            }
            position += length;
        }
    }

    private void chunks() {
        int position = 8;
        while (position + 8 <= picture.length) {
            long length = number(position, 4, false);
            var type = latin(position + 4, 4);
            if (length > picture.length - position - 8L) {
                return;
            }
            if (type.equals("tEXt") || type.equals("iTXt") || type.equals("zTXt") || type.equals("eXIf")) {
                note(position + 8, (int) length);
            }
            position += (int) length + 12;
        }
    }

    private void note(int start, int length) {
        if (length <= 0) {
            return;
        }
        findings.addText(Kind.PHOTO_DATA, ReadableWords.of(picture, start, length));
        if (length > EXIF.length() && latin(start, EXIF.length()).equals(EXIF) && tellsPlace(start + EXIF.length())) {
            findings.add(Kind.PHOTO_DATA, "GPS");
        }
    }

    private boolean tellsPlace(int tiff) {
        if (tiff + 8 > picture.length) {
            return false;
        }
        boolean isLittle = latin(tiff, 2).equals("II");
        long directory = tiff + number(tiff + 4, 4, isLittle);
        if (directory + 2 > picture.length || directory < tiff) {
            return false;
        }
        long entries = number((int) directory, 2, isLittle);
        for (long entry = directory + 2; entries-- > 0 && entry + 2 <= picture.length; entry += DIRECTORY_ENTRY) {
            if (number((int) entry, 2, isLittle) == GPS_DIRECTORY) {
                return true;
            }
        }
        return false;
    }

    private long number(int start, int bytes, boolean isLittle) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | at(isLittle ? start + bytes - 1 - i : start + i);
        }
        return number;
    }

    private String latin(int start, int length) {
        return new String(picture, start, Math.min(length, picture.length - start), StandardCharsets.ISO_8859_1);
    }

    private int at(int index) {
        return picture[index] & 0xFF;
    }
}
