package org.maloomat.redaction;

import org.maloomat.document.extraction.PageArea;

/**
 * What somebody wants of one box.
 *
 * @param box its number; null for a new one
 * @param version the version the person saw; not asked for a new one
 * @param page from 1; that of an existing box stays
 * @param ground needed where the box is to withhold something
 * @param sentAs the sender's own name for a new box, at most 40 characters, by which a repeated sending is known
 */
public record RedactionChange(
        Integer box,
        int version,
        int page,
        PageArea area,
        RedactionBox.State state,
        WithholdingGround ground,
        String sentAs) {}
