package org.maloomat.index.language;

import java.util.List;

/**
 * What one word of a question is looked for as.
 *
 * @param exact the folded word
 * @param related its headwords and loose spellings, without {@code exact}
 * @param implied whether whatever holds {@code exact} holds one of {@code related} as well
 * @param sounds keys of its sound in Latin letters; empty for short and plain English words
 */
public record Forms(String exact, List<String> related, List<String> sounds, boolean implied) {

    /** Whether another word of the same meaning is written in one of these forms. */
    public boolean include(String other) {
        return exact.equals(other) || related.contains(other);
    }
}
