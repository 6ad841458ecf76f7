package org.maloomat.benchmark;

import static org.maloomat.benchmark.GateBenchmark.timed;
import static org.maloomat.benchmark.GateBenchmark.until;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.maloomat.launch.ApiClient;
import org.maloomat.launch.PlainVisitor;
import org.maloomat.launch.Portal;

/** The desk's search of a hundred pages of text, one of them as a picture, and their redacted copy. */
final class RedactionBenchmark {
    private RedactionBenchmark() {}

    static void main(String... arguments) throws Exception {
        var home = Files.createTempDirectory("maloomat-redaction");
        try (var portal = new Portal(home).start()) {
            var api = new ApiClient(portal);
            var number = api.file("Registers", "How many complaints?").number();
            GateBenchmark.answer(api, number, GateBenchmark.text(100));
            api.release(number);
            redact(portal, number);
        }
        StartBenchmark.delete(home);
    }

    private static void redact(Portal portal, String number) throws Exception {
        var officer = PlainVisitor.signIn(portal, "officer");
        var desk = Pattern.compile("href=\"(/office/requests/[^\"]*/redactions/(\\d+))\"")
                .matcher(officer.open("/office/requests/" + number).response().body());
        if (!desk.find()) {
            throw new IllegalStateException("No desk");
        }
        var calls = "/office/redactions/" + number + "/" + desk.group(2) + "/";
        timed("100 pages searched for proposals", () -> {
            officer.open(desk.group(1));
            until(() -> sheet(officer, calls).contains("\"searched\":100"));
        });
        timed("a page as a picture", () -> officer.open(calls + "pages/70"));
        officer.send(calls + "withhold?page=1", "{\"words\":\"Page 77,\",\"ground\":\"SECTION_19\"}");
        timed("their redacted copy, one page with boxes", () -> {
            officer.send(calls + "copy?page=1", "{}");
            until(() -> sheet(officer, calls).contains("\"copy\":\"READY\""));
        });
    }

    private static String sheet(PlainVisitor officer, String calls) throws IOException, InterruptedException {
        return officer.open(calls + "sheet?page=1").response().body();
    }
}
