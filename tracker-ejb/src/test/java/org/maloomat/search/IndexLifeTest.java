package org.maloomat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchQuery;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicationFeed;
import org.maloomat.shared.HomeFolder;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;

/** The index from its first entry through damage, loss and drift, always beside the database it comes from. */
class IndexLifeTest {
    @TempDir
    private Path home;

    private OpenIndex index;

    @BeforeEach
    void open() {
        index = new OpenIndex(new HomeFolder(home));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private IndexFeeder feeder(TestDatabase database) {
        return database.wire(IndexFeeder.class, index, new PublicRegister(), Clock.systemUTC());
    }

    private IndexComparison comparison(TestDatabase database) {
        return database.wire(IndexComparison.class, index, feeder(database), Clock.systemUTC());
    }

    private void publish(TestDatabase database, String number, String subject) {
        database.inTransaction(em -> {
            em.createNativeQuery("DELETE FROM published_request WHERE tracking_number = ?1")
                    .setParameter(1, number)
                    .executeUpdate();
            em.createNativeQuery("""
                            INSERT INTO published_request (tracking_number, collection, body_name, language, subject, description,
                                exemptions, published_at, released_by, state, version)
                            VALUES (?1, 'ARCHIVE', 'A body', 'EN', ?2, 'Words', '[]', CURRENT_TIMESTAMP, 'somebody', 'PUBLIC', 0)""")
                    .setParameter(1, number)
                    .setParameter(2, subject)
                    .executeUpdate();
            append(em, "PUT", number);
            return null;
        });
    }

    private void withdraw(TestDatabase database, String number) {
        database.inTransaction(em -> {
            em.createNativeQuery("UPDATE published_request SET state = 'WITHDRAWN' WHERE tracking_number = ?1")
                    .setParameter(1, number)
                    .executeUpdate();
            append(em, "REMOVE", number);
            return null;
        });
    }

    private static void append(jakarta.persistence.EntityManager em, String kind, String number) {
        em.createNativeQuery("UPDATE publication_feed_head SET last_number = last_number + 1")
                .executeUpdate();
        em.createNativeQuery(
                        "INSERT INTO publication_feed (number, at, kind, tracking_number) SELECT last_number, CURRENT_TIMESTAMP, '"
                                + kind + "', ?1 FROM publication_feed_head")
                .setParameter(1, number)
                .executeUpdate();
    }

    private List<String> found(String words) {
        return index.answering().search(SearchQuery.of(words).in("ARCHIVE")).hits().stream()
                .map(SearchHit::key)
                .sorted()
                .toList();
    }

    /** As if the process had been started again after something happened to its files. */
    private void restart(TestDatabase database, Runnable meanwhile) {
        index.close();
        meanwhile.run();
        index.get();
    }

    private void delete(Path folder) {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spoilOneSegment() {
        try (var files = Files.newDirectoryStream(home.resolve("index"), "_0.cfs")) {
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void poll(TestDatabase database) {
        database.inTransaction(() -> feeder(database).poll());
    }

    @OnEveryDatabase
    void what_is_released_is_found_and_what_is_withdrawn_is_not(TestDatabase database) {
        publish(database, "A-1", "Shelters opened");
        publish(database, "A-2", "Shelters closed");
        poll(database);
        assertThat(found("shelters")).containsExactly("A-1", "A-2");
        withdraw(database, "A-1");
        database.inTransaction(() -> feeder(database).forgetWithdrawn());
        assertThat(found("shelters")).containsExactly("A-2");
        publish(database, "A-1", "Shelters opened again");
        poll(database);
        assertThat(found("shelters")).containsExactly("A-1", "A-2");
    }

    @OnEveryDatabase
    void an_index_that_was_lost_is_built_anew(TestDatabase database) {
        publish(database, "A-1", "Shelters opened");
        poll(database);
        restart(database, () -> delete(home.resolve("index")));
        assertThat(found("shelters")).isEmpty();
        assertThat(database.inTransaction(() -> feeder(database).lag())).isEqualTo(1);
        poll(database);
        assertThat(found("shelters")).containsExactly("A-1");
    }

    @OnEveryDatabase
    void what_is_left_of_a_damaged_index_answers_but_never_with_what_changed(TestDatabase database) {
        publish(database, "A-1", "Shelters opened");
        poll(database);
        publish(database, "A-2", "Shelters closed");
        poll(database);
        publish(database, "A-3", "Shelters planned");
        poll(database);
        restart(database, this::spoilOneSegment);
        assertThat(database.inTransaction(() -> feeder(database).isRebuilding()))
                .isTrue();
        assertThat(found("shelters")).containsExactly("A-2", "A-3");

        withdraw(database, "A-2");
        database.inTransaction(() -> feeder(database).forgetWithdrawn());
        assertThat(found("shelters")).containsExactly("A-3");
        restart(database, () -> {});
        database.inTransaction(() -> feeder(database).forgetWithdrawn());
        assertThat(found("shelters")).containsExactly("A-3");

        poll(database);
        assertThat(database.inTransaction(() -> feeder(database).isRebuilding()))
                .isFalse();
        assertThat(found("shelters")).containsExactly("A-1", "A-3");
        assertThat(home.resolve("index.previous")).doesNotExist();
    }

    @OnEveryDatabase
    void an_index_ahead_of_a_restored_database_is_built_anew(TestDatabase database) {
        publish(database, "A-1", "Shelters opened");
        poll(database);
        index.get().commit(99);
        poll(database);
        assertThat(index.get().appliedUpTo()).isEqualTo(1);
        assertThat(found("shelters")).containsExactly("A-1");
    }

    @OnEveryDatabase
    void the_comparison_repairs_what_drifted_and_says_so(TestDatabase database) {
        publish(database, "A-1", "Shelters opened");
        publish(database, "A-2", "Shelters closed");
        publish(database, "A-3", "Shelters planned");
        poll(database);
        var comparison = comparison(database);
        database.inTransaction(comparison::now);
        assertThat(comparison.last().orElseThrow().isClean()).isTrue();

        index.get().remove("A-1");
        index.get().commit(3);
        database.inTransaction(em -> em.createNativeQuery(
                        "UPDATE published_request SET subject = 'Refuges closed' WHERE tracking_number = 'A-2'")
                .executeUpdate());
        database.inTransaction(em -> em.createNativeQuery(
                        "UPDATE published_request SET state = 'WITHDRAWN' WHERE tracking_number = 'A-3'")
                .executeUpdate());
        database.inTransaction(comparison::now);
        var report = comparison.last().orElseThrow();
        assertThat(report.compared()).isEqualTo(2);
        assertThat(report.repaired()).isEqualTo(2);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(found("shelters")).containsExactly("A-1");
        assertThat(found("refuges")).containsExactly("A-2");
    }

    @OnEveryDatabase
    void the_comparison_finds_damaged_files_and_builds_the_index_anew(TestDatabase database) {
        publish(database, "A-1", "Shelters opened");
        poll(database);
        spoilOneSegment();
        var comparison = comparison(database);
        database.inTransaction(comparison::now);
        assertThat(comparison.last().orElseThrow().damage()).isNotEmpty();
        assertThat(found("shelters")).containsExactly("A-1");
    }

    @OnEveryDatabase
    void the_feed_names_what_an_index_must_forget(TestDatabase database) {
        publish(database, "A-1", "Shelters opened");
        withdraw(database, "A-1");
        var feed = database.wire(PublicationFeed.class);
        assertThat(database.inTransaction(() -> feed.withdrawnAfter(0))).containsExactly("A-1");
        assertThat(database.inTransaction(() -> feed.withdrawnAfter(2))).isEmpty();
        assertThat(database.inTransaction(() -> feed.visible("", 10))).isEmpty();
    }
}
