package org.maloomat.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.ExplanationJson;
import org.maloomat.shared.NativeSql;

/** The explanations of due dates, each kept once under the hash of its text. */
@ApplicationScoped
class Explanations {
    @PersistenceContext
    private EntityManager em;

    /** Keeps an explanation, if it is not kept yet, and returns its key. */
    String keep(Deadline deadline) {
        var text = ExplanationJson.write(deadline);
        var key = hash(text);
        var connection = em.unwrap(Connection.class);
        try (var insert = connection.prepareStatement(insertion(connection))) {
            insert.setString(1, key);
            insert.setString(2, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The explanation of a due date could not be kept", e);
        }
        return key;
    }

    /** The explanation that was kept under this key. */
    StoredExplanation get(String key) {
        return em.getReference(StoredExplanation.class, key);
    }

    /**
     * Leaves the text alone if it is there. H2 takes a condition without a table as true once and for all, so it is told to
     * write the same text again instead.
     */
    private static String insertion(Connection connection) throws SQLException {
        return NativeSql.isPostgreSql(connection)
                ? "INSERT INTO deadline_explanation (explanation_key, explanation) VALUES (?, ?) ON CONFLICT DO NOTHING"
                : "MERGE INTO deadline_explanation (explanation_key, explanation) KEY (explanation_key) VALUES (?, ?)";
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
