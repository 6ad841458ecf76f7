package org.maloomat.typesetting;

import java.time.Instant;
import java.util.List;
import org.maloomat.shared.LanguageTag;

/**
 * A document to be typeset.
 *
 * @param title names it in a reader's title bar; at best without anything secret
 * @param language of most of its words; where the language is Urdu, Arabic script is set in Nastaliq, else in Naskh
 * @param writtenAt stands in the file as the moment of its making, so that the same document gives the same file
 * @param foot stands below every page, beside its number
 * @param wide whether the pages lie on their long side, for tables of many columns
 */
public record PaperDocument(
        String title, LanguageTag language, Instant writtenAt, String foot, List<Block> blocks, boolean wide) {
    public PaperDocument {
        blocks = List.copyOf(blocks);
    }

    /** On upright pages. */
    public PaperDocument(String title, LanguageTag language, Instant writtenAt, String foot, List<Block> blocks) {
        this(title, language, writtenAt, foot, blocks, false);
    }
}
