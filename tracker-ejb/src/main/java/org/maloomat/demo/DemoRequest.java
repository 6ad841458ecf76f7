package org.maloomat.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.maloomat.answer.Exemption;
import org.maloomat.request.Outcome;
import org.maloomat.request.PreferredFormat;
import org.maloomat.request.RequestFiling;
import org.maloomat.shared.LanguageTag;

/**
 * One request of the demonstration with all that happens to it.
 *
 * @param daysAgo how long before today it is filed
 * @param acts in their order, each on a day after filing
 */
record DemoRequest(
        String key,
        RequestFiling.NewRequest form,
        int daysAgo,
        List<Act> acts,
        String answer,
        List<Exemption> exemptions,
        String file) {
    /** What somebody does on a day: acknowledge, publish the request, hand in, give back, release, withdraw. */
    record Act(char kind, int day, Outcome outcome) {
        static Act parse(String text) {
            var parts = text.substring(1).split(":");
            return new Act(
                    text.charAt(0), Integer.parseInt(parts[0]), parts.length > 1 ? Outcome.valueOf(parts[1]) : null);
        }
    }

    static List<DemoRequest> all() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = DemoRequest.class.getResourceAsStream("/demo/requests.csv");
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords().stream().map(DemoRequest::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoRequest of(CSVRecord row) {
        var form = new RequestFiling.NewRequest(
                row.get("public_body"),
                row.get("topic"),
                null,
                row.get("subject"),
                row.get("description"),
                LanguageTag.valueOf(row.get("language").toUpperCase(Locale.ROOT)),
                PreferredFormat.ELECTRONIC,
                false,
                null,
                row.get("key") + "@example.org",
                false);
        return new DemoRequest(
                row.get("key"),
                form,
                Integer.parseInt(row.get("days_ago")),
                Arrays.stream(row.get("acts").split(" "))
                        .filter(act -> !act.isBlank())
                        .map(Act::parse)
                        .toList(),
                row.get("answer"),
                exemptions(row.get("exemptions")),
                row.get("file"));
    }

    private static List<Exemption> exemptions(String text) {
        return text.isBlank() ? List.of() : List.of(new Exemption(text.split("\\|")[0], text.split("\\|")[1]));
    }
}
