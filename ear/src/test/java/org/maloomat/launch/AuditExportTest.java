package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditExportTest {
    private static final String ZEROS = "0".repeat(64);
    private static final String HASH1 = "052ca0139ace9ce18d373e937ba5267547434ef39e4817ee9337290e1d5d6877";
    private static final String HASH2 = "16048a483c308728032a14ab27287ff4ea2c3851511dee02c1aa4bbb90dad073";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int verify(List<String> lines) throws IOException {
        var file = folder.resolve("audit-trail.tsv");
        Files.write(file, lines);
        return AuditExport.verify(file, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    /** Two entries whose hashes were made by another program. */
    private static List<String> chain() {
        var lines = new ArrayList<String>();
        lines.add(AuditExport.HEAD);
        lines.add("HASH1\t" + ZEROS + "\t1\t2026-03-02T06:00:00Z\trequester\trequest.file\tKP-2026-000001\t{}");
        lines.add(
                "HASH2\tHASH1\t2\t2026-03-02T07:00:00Z\tsara\trequest.acknowledged\tKP-2026-000001\t{\"stage\":\"ACKNOWLEDGED\"}");
        lines.replaceAll(line -> line.replace("HASH1", HASH1).replace("HASH2", HASH2));
        return lines;
    }

    @Test
    void a_chain_that_holds_is_told_with_its_end() throws IOException {
        assertThat(verify(chain())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2 entries", HASH2);
    }

    @Test
    void a_changed_word_a_missing_entry_and_another_order_are_found() throws IOException {
        var changed = chain();
        changed.set(1, changed.get(1).replace("requester", "officer"));
        assertThat(verify(changed)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("entry 1");
        var shorter = chain();
        shorter.remove(1);
        assertThat(verify(shorter)).isEqualTo(1);
        var turned = chain();
        turned.add(turned.remove(1));
        assertThat(verify(turned)).isEqualTo(1);
    }

    @Test
    void what_is_no_export_is_told_apart() throws IOException {
        assertThat(verify(List.of("something else"))).isEqualTo(2);
        assertThat(AuditExport.verify(folder.resolve("missing"), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
    }
}
