package org.maloomat.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Full-text index of what the public may read. Knows texts and keys, nothing of requests or databases.
 *
 * <p>The index is derived: it is filled from a numbered feed and remembers, inside the same durable commit as the texts, the
 * number of the last entry applied. Whoever feeds it continues after {@link #appliedUpTo()}; applying an entry twice is harmless.
 * One writer at a time, any number of searches beside it.
 *
 * <p>Every method that changes or copies the index throws {@link IndexUnavailable} when the storage fails. What was put since
 * the last successful commit is then lost, and the feeder starts again after {@code appliedUpTo()}.
 */
public interface SearchIndex extends AutoCloseable {

    /** Adds the text, or replaces the one with the same key. Found by searches after the next commit. */
    void put(IndexedText text);

    /** Takes the text with this key out; an unknown key is no error. Gone from every search that begins after the next commit. */
    void remove(String key);

    /** Takes everything out, so that the whole feed can be applied again. */
    void removeAll();

    /**
     * Makes all changes since the last commit durable and visible at once, and {@code feedNumber} with them.
     *
     * @param feedNumber number of the last feed entry applied, 0 or more
     * @throws IndexUnavailable if the changes could not be kept; {@link #appliedUpTo()} then tells where to start again
     */
    void commit(long feedNumber);

    /** Number of the last feed entry that is durable in this index; 0 for an empty, new or emptied index. */
    long appliedUpTo();

    /** How many texts searches can find, over all collections. */
    int size();

    /**
     * Answers a reader's question. No words, filter or page number a person can send makes it throw.
     *
     * @throws IndexUnavailable if the index has been closed or its storage cannot be read
     */
    SearchPage search(SearchQuery query);

    /**
     * Texts of a collection whose titles share words with what a person is writing, best first.
     *
     * @param limit at most this many, 1 to 50
     */
    List<SimilarText> similar(String words, String collection, int limit);

    /**
     * Keys of the texts searches can find, in their own order.
     *
     * @param after only keys greater than this one; null for the first
     * @param limit at most this many, 1 or more
     */
    List<String> keys(String after, int limit);

    /** The {@link IndexedText#fingerprint()} of each of these texts that is in the index, by key. */
    Map<String, String> fingerprints(Collection<String> keys);

    /** Reads the last commit from end to end, beside searches and changes; takes long. What is wrong with it; empty if nothing. */
    Optional<String> damage();

    /**
     * Texts of the same collection that resemble a text of the index, best first, itself left out.
     *
     * @param key of the text; an unknown one resembles nothing
     * @param limit at most this many, 1 to 50
     */
    List<SimilarText> similarTo(String key, int limit);

    /**
     * What a person may be about to type, from the titles of a collection, most frequent first.
     *
     * @param typed what stands in the field so far; fewer than two letters of a word complete to nothing
     * @param limit at most this many, 1 to 20
     */
    List<Completion> complete(String typed, String collection, int limit);

    /**
     * Copies the last commit into a folder, while searches and changes go on. Opened as an index, the copy has applied what this index
     * had applied at that moment.
     *
     * @param folder made if missing; must be empty
     * @throws IndexUnavailable if the copy could not be made
     */
    void backup(Path folder);

    /** Releases the storage. Uncommitted changes are given up. */
    @Override
    void close();
}
