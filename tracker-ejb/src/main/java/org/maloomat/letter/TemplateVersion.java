package org.maloomat.letter;

import java.time.Instant;
import org.maloomat.shared.LanguageTag;

/**
 * One version of a template.
 *
 * @param number 0 for the one packaged with this release, then 1, 2, …
 * @param writtenBy sign-in name; null for the packaged one
 * @param writtenAt null for the packaged one
 */
public record TemplateVersion(
        LetterPurpose purpose, LanguageTag language, int number, String text, String writtenBy, Instant writtenAt) {}
