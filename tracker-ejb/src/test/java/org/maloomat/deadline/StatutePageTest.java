package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/statutes.md} tells readers what the reference files say. */
class StatutePageTest {

    @Test
    void every_rule_stands_on_the_page_with_its_time_section_and_mark() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "statutes.md"));

        for (var statute : DeadlineRegister.fromReferenceFiles().statutes()) {
            var start = page.indexOf("(`" + statute.code() + "`)");
            assertThat(start).as(statute.code()).isPositive();
            var section = page.substring(start, page.indexOf("\n## ", start));
            for (var rule : statute.rules()) {
                var time = rule.amount() == 0
                        ? "no last day"
                        : rule.amount() + (rule.unit() == DeadlineUnit.WORKING_DAY ? " working" : " calendar")
                                + " days";
                var cited = rule.section().isEmpty() ? "not found" : rule.section();
                assertThat(section.lines().filter(line -> line.startsWith("| " + rule.kind() + " | " + time)))
                        .as("%s %s", statute.code(), rule.kind())
                        .singleElement()
                        .satisfies(line -> assertThat(line)
                                .contains("| " + cited + " |")
                                .endsWith(rule.verified() ? "| verified |" : "| **unverified** |"));
            }
        }
    }

    @Test
    void every_rule_of_the_clock_and_every_fee_stands_on_the_page_with_its_mark() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "statutes.md"));

        for (var statute : DeadlineRegister.fromReferenceFiles().statutes()) {
            for (var rule : statute.clockRules()) {
                assertThat(lines)
                        .contains("| `%s` | %s | %s | %s | %s | %s |"
                                .formatted(
                                        statute.code(),
                                        rule.event(),
                                        rule.effect(),
                                        rule.section().isEmpty() ? "not found" : rule.section(),
                                        rule.text(),
                                        rule.verified() ? "verified" : "**unverified**"));
            }
            statute.fees().ifPresent(fees -> assertThat(lines)
                    .anyMatch(line -> line.startsWith("| `%s` | %d | %d%s |"
                            .formatted(
                                    statute.code(),
                                    fees.freePages(),
                                    fees.rate(),
                                    fees.rateVerified() ? "" : " (**unverified**)"))));
        }
    }
}
