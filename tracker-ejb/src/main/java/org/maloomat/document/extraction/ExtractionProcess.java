package org.maloomat.document.extraction;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The program that meets hostile files, in a small process of its own: it answers requests on its standard input until that
 * ends. Whatever it may catch from a file, it holds no database, no key and no way out.
 */
public final class ExtractionProcess {
    private static final int IDLE_SECONDS = 60;
    private static final int GRACE_SECONDS = 5;

    private static volatile long deadline;

    private ExtractionProcess() {}

    /** @param arguments the longest time for one file, in seconds */
    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        NoNetwork.enforce();
        var seconds = Integer.parseInt(arguments[0]);
        rest();
        watch();
        out.writeInt(ExtractionProtocol.READY);
        out.flush();
        var in = new DataInputStream(System.in);
        try {
            while (true) {
                answer(in, out, seconds);
            }
        } catch (EOFException serverWentAway) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out, int seconds) throws IOException {
        var verb = in.readByte();
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds + GRACE_SECONDS);
        var kind = in.readUTF();
        var given = Path.of(in.readUTF());
        var copy = in.readUTF();
        var page = in.readInt();
        var file = given;
        try {
            file = isSent(verb) ? StrictOoxml.usual(given) : given;
            switch (verb) {
                case ExtractionProtocol.COPY -> {
                    CleanCopy.write(DocumentType.valueOf(kind), file, Path.of(copy));
                    out.writeByte(ExtractionProtocol.DONE);
                }
                case ExtractionProtocol.PRINTABLE -> {
                    PrintableText.write(DocumentType.valueOf(kind), file, Path.of(copy));
                    out.writeByte(ExtractionProtocol.DONE);
                }
                case ExtractionProtocol.DRAW -> drawn(out, PagePicture.write(file, page, Path.of(copy)));
                case ExtractionProtocol.SHOW -> drawn(out, PagePicture.show(file, page, Path.of(copy)));
                case ExtractionProtocol.BURN -> drawn(out, RedactedPage.write(file, page, Path.of(copy)));
                case ExtractionProtocol.BIND -> {
                    RedactedPdf.write(file, page, Path.of(copy));
                    out.writeByte(ExtractionProtocol.DONE);
                }
                case ExtractionProtocol.WORDS -> {
                    var pages = PdfWords.of(file, page);
                    out.writeByte(ExtractionProtocol.DONE);
                    out.writeInt(pages.size());
                    for (var words : pages) {
                        words.writeTo(out);
                    }
                }
                case ExtractionProtocol.UNBUNDLE -> {
                    var names = BundleExtraction.write(file, BundleType.valueOf(kind), Path.of(copy));
                    out.writeByte(ExtractionProtocol.DONE);
                    out.writeInt(names.size());
                    for (var name : names) {
                        ExtractionProtocol.writeText(out, name);
                    }
                }
                case ExtractionProtocol.OPEN -> read(out, FileReading.opened(file, kind));
                default -> read(out, FileReading.of(file, DocumentType.valueOf(kind)));
            }
        } catch (Exception | StackOverflowError e) {
            var refusal = reason(e);
            out.writeByte(ExtractionProtocol.REFUSED);
            out.writeUTF(refusal.key());
            out.writeUTF(refusal.limit());
        } finally {
            if (!file.equals(given)) {
                Files.deleteIfExists(file);
            }
        }
        out.flush();
        rest();
    }

    /** Whether the file is as a person sent it, and no PDF made of it. */
    private static boolean isSent(byte verb) {
        return verb == ExtractionProtocol.OPEN
                || verb == ExtractionProtocol.READ
                || verb == ExtractionProtocol.COPY
                || verb == ExtractionProtocol.PRINTABLE;
    }

    private static void read(DataOutputStream out, DocumentReading reading) throws IOException {
        out.writeByte(ExtractionProtocol.DONE);
        reading.writeTo(out);
    }

    private static void drawn(DataOutputStream out, int dpi) throws IOException {
        out.writeByte(ExtractionProtocol.DONE);
        out.writeInt(dpi);
    }

    /** Parsers wrap what a handler throws: the refusal may lie deep. */
    private static Refusal reason(Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return new Refusal(Refusal.UNREADABLE);
    }

    private static void rest() {
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
    }

    /** Ends the process by itself when nobody asks any more, or when the server that should have killed it is gone. */
    private static void watch() {
        var watcher = new Thread(() -> {
            try {
                while (System.nanoTime() < deadline) {
                    TimeUnit.SECONDS.sleep(1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        watcher.setDaemon(true);
        watcher.start();
    }
}
