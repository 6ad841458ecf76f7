package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerTablesTest {

    @Test
    void tablesAreTakenOutAndEventsWithTheirTracesStay() {
        var tables = new ServerTables();

        var shown = Stream.of(
                        "Starting …",
                        "2026-11-24T02:29:35Z WARNING org.example Something failed",
                        "\tat org.example.Something",
                        "2026-11-24T02:29:35Z INFO    PayaraMicro {",
                        "    \"Instance Configuration\": {",
                        "}",
                        "2026-11-24T02:29:35Z INFO    PayaraMicro ",
                        "Payara Micro URLs:",
                        "2026-11-24T02:29:35Z INFO    PayaraMicro Payara Micro ready in 1 (ms)")
                .filter(line -> !tables.holds(line))
                .toList();

        assertThat(shown)
                .containsExactly(
                        "Starting …",
                        "2026-11-24T02:29:35Z WARNING org.example Something failed",
                        "\tat org.example.Something",
                        "2026-11-24T02:29:35Z INFO    PayaraMicro Payara Micro ready in 1 (ms)");
    }
}
