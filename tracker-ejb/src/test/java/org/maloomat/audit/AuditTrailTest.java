package org.maloomat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.request.Filings;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** Whoever touches the trail behind the house's back is found out, at the first entry that is wrong. */
class AuditTrailTest {
    @TempDir
    Path home;

    @OnEveryDatabase
    void an_untouched_chain_holds(TestDatabase database) {
        assertThat(chainOfFour(database).get(AuditTrail.class).firstBroken()).isEmpty();
    }

    @OnEveryDatabase
    void a_changed_byte_is_found(TestDatabase database) {
        var house = chainOfFour(database);
        house.tamper("UPDATE audit_entry SET actor = 'Requester' WHERE seq = 3");
        assertThat(house.get(AuditTrail.class).firstBroken()).hasValue(3);
    }

    @OnEveryDatabase
    void a_changed_moment_is_found(TestDatabase database) {
        var house = chainOfFour(database);
        house.tamper("UPDATE audit_entry SET at = TIMESTAMP '2026-03-01 06:00:00' WHERE seq = 2");
        assertThat(house.get(AuditTrail.class).firstBroken()).hasValue(2);
    }

    @OnEveryDatabase
    void a_changed_byte_whose_hash_was_made_anew_is_found_at_the_next(TestDatabase database) {
        var house = chainOfFour(database);
        var forged = database.inTransaction(em -> em.find(AuditEntry.class, 2L).hash());
        house.tamper("UPDATE audit_entry SET hash = '" + forged + "' WHERE seq = 3");
        assertThat(house.get(AuditTrail.class).firstBroken()).hasValue(3);
    }

    @OnEveryDatabase
    void a_missing_row_is_found(TestDatabase database) {
        var house = chainOfFour(database);
        house.tamper("DELETE FROM audit_entry WHERE seq = 2");
        assertThat(house.get(AuditTrail.class).firstBroken()).hasValue(2);
    }

    @OnEveryDatabase
    void a_missing_end_is_found(TestDatabase database) {
        var house = chainOfFour(database);
        house.tamper("DELETE FROM audit_entry WHERE seq = 4");
        assertThat(house.get(AuditTrail.class).firstBroken()).hasValue(4);
    }

    @OnEveryDatabase
    void swapped_rows_are_found(TestDatabase database) {
        var house = chainOfFour(database);
        house.tamper(
                "UPDATE audit_entry SET seq = 99 WHERE seq = 2",
                "UPDATE audit_entry SET seq = 2 WHERE seq = 3",
                "UPDATE audit_entry SET seq = 3 WHERE seq = 99");
        assertThat(house.get(AuditTrail.class).firstBroken()).hasValue(2);
    }

    private TestHouse chainOfFour(TestDatabase database) {
        var house = new TestHouse(database, home);
        for (int i = 1; i <= 3; i++) {
            Filings.file(house, "key-" + i, Filings.harmless());
        }
        assertThat(house.rows("SELECT COUNT(*) FROM audit_entry")).containsExactly("4");
        return house;
    }

    @OnEveryDatabase
    void the_export_chains_every_entry_as_described(TestDatabase database) throws Exception {
        var house = chainOfFour(database);
        var out = new java.io.StringWriter();
        house.get(AuditReview.class).export(out);
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(5);
        var before = "0".repeat(64);
        for (var line : lines.subList(1, lines.size())) {
            var made = line.substring(line.indexOf('\t') + 1).replace('\t', '\n');
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(made.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(line).startsWith(java.util.HexFormat.of().formatHex(digest) + "\t" + before + "\t");
            before = line.substring(0, line.indexOf('\t'));
        }
    }
}
