package org.maloomat.publication;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * From which state of the database public pages are made. Two pages made at the same state say the same; whoever keeps a page
 * asks whether its state is still the one, and so knows also of what other nodes changed.
 */
@Stateless
@PermitAll
public class PublicEdition {
    private static final String NOW = "SELECT f.last_number, c.last_number, d.revision"
            + " FROM publication_feed_head f, public_change c, directory_revision d"
            + " WHERE f.id = 1 AND c.id = 1 AND d.id = 1";

    @Resource(lookup = "java:app/jdbc/maloomat")
    private DataSource database;

    @PersistenceContext
    private EntityManager em;

    /**
     * A state of the database.
     *
     * @param publication the newest number of the publication feed
     * @param change the newest number of other changes that public pages show, see {@link #changed}
     * @param directory the revision of the directory of public bodies
     */
    public record State(long publication, long change, String directory) {}

    /**
     * The state that is committed now: one look at three rows.
     *
     * @throws IllegalStateException if the database does not answer: then nothing that was kept may be shown
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public State now() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOW);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The state of what is public cannot be told");
            }
            return new State(row.getLong(1), row.getLong(2), row.getString(3));
        } catch (SQLException e) {
            throw new IllegalStateException("The state of what is public cannot be told", e);
        }
    }

    /**
     * Begins another state, in the caller's transaction, for a change that is neither in the feed nor in the directory, such as a
     * due date that moved. The row stays locked until the transaction ends: to be called last.
     */
    public void changed() {
        em.createNativeQuery("UPDATE public_change SET last_number = last_number + 1 WHERE id = 1")
                .executeUpdate();
    }

    /** As {@link #changed}, if the public may see this request at all. */
    public void changed(String trackingNumber) {
        var published = em.createQuery(
                        "SELECT COUNT(p) FROM PublishedRequest p WHERE p.trackingNumber = :number", Long.class)
                .setParameter("number", trackingNumber)
                .getSingleResult();
        if (published > 0) {
            changed();
        }
    }
}
