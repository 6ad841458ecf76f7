package org.maloomat.index;

/**
 * What the codes of a text are called, in all languages, so that readers find it by {@code body:}, {@code district:} and
 * {@code topic:} or by the bare names. Each may be null.
 *
 * @param body names of the public body, one a line
 * @param district names of the district, one a line
 * @param topic names of the topic, one a line
 */
public record IndexedNames(String body, String district, String topic) {

    /** No names: the text is found by its codes and words alone. */
    public static final IndexedNames NONE = new IndexedNames(null, null, null);
}
