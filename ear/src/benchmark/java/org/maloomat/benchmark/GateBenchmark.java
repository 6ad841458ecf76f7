package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.maloomat.launch.ApiClient;
import org.maloomat.launch.PlainVisitor;
import org.maloomat.launch.Portal;
import org.maloomat.launch.ScannedPdf;

/**
 * What the release gate takes: a text PDF of a hundred pages taken in, copied and searched; the gate's page for an answer of three
 * hundred pages, when its copy is made and after; a scan of ten pages until all of it is read by Tesseract.
 */
final class GateBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LINES = 40;

    private GateBenchmark() {}

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static void main(String... arguments) throws Exception {
        var home = Files.createTempDirectory("maloomat-gate");
        try (var portal = new Portal(home).start()) {
            var api = new ApiClient(portal);
            var releaser = PlainVisitor.signIn(portal, "releaser");
            page(releaser, filed(api, text(3)));
            var hundred = api.file("Registers", "How many complaints?").number();
            timed("100 pages of text taken in", () -> answer(api, hundred, text(100)));
            timed("their copy made and searched", () -> page(releaser, hundred));
            var threeHundred = filed(api, text(300));
            timed("the page of 300 pages, the copy made", () -> page(releaser, threeHundred));
            for (int again = 0; again < 3; again++) {
                timed("the page of 300 pages again", () -> page(releaser, threeHundred));
            }
            scan(api);
        }
        StartBenchmark.delete(home);
    }

    private static void page(PlainVisitor releaser, String number) throws IOException, InterruptedException {
        var page = releaser.open("/office/requests/" + number + "/release").response();
        if (page.statusCode() != 200) {
            throw new IllegalStateException(page.body());
        }
    }

    static void timed(String what, Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        System.out.printf("%-40s %6.2f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static String filed(ApiClient api, byte[] pdf) throws IOException, InterruptedException {
        var number = api.file("Registers", "How many complaints?").number();
        answer(api, number, pdf);
        return number;
    }

    static void answer(ApiClient api, String number, byte[] pdf) throws IOException, InterruptedException {
        var answered = api.answer(number, "Attached.", ApiClient.Upload.pdf("register.pdf", pdf));
        if (answered.statusCode() != 201) {
            throw new IllegalStateException(answered.body());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void scan(ApiClient api) throws Exception {
        var number = api.file("Scans", "How many complaints?").number();
        var pages = new ArrayList<List<String>>();
        for (int page = 1; page <= 10; page++) {
            var lines = new ArrayList<String>();
            for (int line = 1; line <= 20; line++) {
                lines.add("Page " + page + ", row " + line + ": complaints received and heard that month");
            }
            pages.add(lines);
        }
        var pdf = ScannedPdf.pages(pages.toArray(new List[0]));
        timed("ten scanned pages until all are read", () -> {
            answer(api, number, pdf);
            until(() -> !api.release(number).body().contains("is being read"));
        });
    }

    @FunctionalInterface
    interface Question {
        boolean ask() throws IOException, InterruptedException;
    }

    static void until(Question question) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!question.ask()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("It takes too long");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Pages of {@value #LINES} lines of text (ISO 32000-1, 7.5). */
    static byte[] text(int pages) {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        object(file, places, "<</Type/Catalog/Pages 2 0 R>>");
        var kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        object(file, places, "<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>");
        object(file, places, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int page = 1; page <= pages; page++) {
            var content = new StringBuilder("BT /F1 10 Tf 14 TL 50 790 Td ");
            for (int line = 1; line <= LINES; line++) {
                content.append("(Page ")
                        .append(page)
                        .append(", district row ")
                        .append(line)
                        .append(": complaints received at the desk and heard by the officer) Tj T* ");
            }
            content.append("ET");
            object(
                    file,
                    places,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                            + (places.size() + 2) + " 0 R>>");
            object(file, places, "<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
        }
        int table = file.length();
        file.append("xref\n0 ").append(places.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append(String.format("%010d 00000 n \n", place)));
        return file.append("trailer<</Size ")
                .append(places.size() + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void object(StringBuilder file, List<Integer> places, String content) {
        places.add(file.length());
        file.append(places.size()).append(" 0 obj").append(content).append("endobj\n");
    }
}
