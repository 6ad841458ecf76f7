package org.maloomat.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The figures that {@code docs/identifier-detection.md} shows, and the least they may be. */
class IdentifierFiguresTest {
    /** Found by their digits or signs: none may be missed. */
    private static final Set<IdentifierLabel> STRUCTURED = Set.of(
            IdentifierLabel.CNIC,
            IdentifierLabel.PHONE,
            IdentifierLabel.EMAIL,
            IdentifierLabel.SOCIAL,
            IdentifierLabel.FIR_REF,
            IdentifierLabel.MLC_REF,
            IdentifierLabel.CASE_REF,
            IdentifierLabel.PASSPORT,
            IdentifierLabel.VEHICLE,
            IdentifierLabel.DOB,
            IdentifierLabel.BANK);

    private static final double LEAST_OF_NAMES = 0.9;
    private static final double MOST_FALSE_ALARMS = 0.02;

    private static final IdentifierFigures FIGURES = IdentifierFigures.measured(new IdentifierDetector());

    @Test
    void every_structured_identifier_is_found() {
        for (var label : STRUCTURED) {
            for (var language : IdentifierCorpus.LANGUAGES) {
                assertThat(FIGURES.of(label, language).recall())
                        .as("%s in %s; missed: %s", label, language, FIGURES.missed())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void nine_of_ten_cued_names_and_places_are_found() {
        for (var label : IdentifierLabel.values()) {
            for (var language : IdentifierCorpus.LANGUAGES) {
                assertThat(FIGURES.of(label, language).recall())
                        .as("%s in %s; missed: %s", label, language, FIGURES.missed())
                        .isGreaterThanOrEqualTo(LEAST_OF_NAMES);
            }
        }
    }

    @Test
    void at_most_two_of_a_hundred_harmless_sentences_raise_an_alarm() {
        for (var language : IdentifierCorpus.LANGUAGES) {
            assertThat(FIGURES.falseAlarms(language).recall()).as(language).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
        }
    }

    @Test
    void the_page_shows_these_figures() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "identifier-detection.md")))
                .contains(FIGURES.table());
    }
}
