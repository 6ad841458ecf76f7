package org.maloomat.document.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the server and its extraction process write texts and counts to each other. */
final class ExtractionProtocol {
    /** The first word of a process that is ready to work. */
    static final int READY = 0x4D414C55;

    static final byte READ = 1;
    static final byte COPY = 2;
    static final byte DRAW = 3;
    static final byte SHOW = 4;
    static final byte WORDS = 5;
    static final byte BURN = 6;
    static final byte BIND = 7;
    static final byte PRINTABLE = 8;
    static final byte OPEN = 9;
    static final byte UNBUNDLE = 10;

    static final byte DONE = 0;
    static final byte REFUSED = 1;

    private static final int MOST_BYTES_A_CHAR = 3;

    private ExtractionProtocol() {}

    static void writeText(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in, int longest) throws IOException {
        var bytes = new byte[readCount(in, longest * MOST_BYTES_A_CHAR)];
        in.readFully(bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.length() > longest) {
            throw new IOException("Text of " + text.length() + " characters, at most " + longest + " are taken");
        }
        return text;
    }

    static int readCount(DataInputStream in, int most) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("Count " + count + ", at most " + most + " is taken");
        }
        return count;
    }

    static void writeArea(DataOutputStream out, PageArea area) throws IOException {
        out.writeInt(area.x());
        out.writeInt(area.y());
        out.writeInt(area.width());
        out.writeInt(area.height());
    }

    static PageArea readArea(DataInputStream in) throws IOException {
        try {
            return new PageArea(in.readInt(), in.readInt(), in.readInt(), in.readInt());
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
