package org.maloomat.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of the detector for any text. */
class IdentifierDetectorPropertyTest {
    private static final String[] DIGITS = {"0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"};

    private final IdentifierDetector detector = new IdentifierDetector();

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of(
                "-", " ", ".", "/", "–", "—", "\u200F-", "-\u200F", " - ", "-\n", "\n", "۔", "\u00A0", "‑");
    }

    @Provide
    Arbitrary<String> cards() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.strings().numeric().ofLength(4),
                        Arbitraries.strings().numeric().ofLength(7),
                        Arbitraries.strings().numeric().ofLength(1))
                .as((province, district, serial, sex) -> province + district + "|" + serial + "|" + sex);
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.of("0", "+92 ", "0092 ", "+92", "0092-", "92 "),
                        Arbitraries.strings().numeric().ofLength(2),
                        Arbitraries.strings().numeric().ofLength(7))
                .as((prefix, network, number) -> prefix + "3" + network + "|" + number);
    }

    @Provide
    Arbitrary<String> mixtures() {
        var pieces = IdentifierCorpus.identifying().stream()
                .map(IdentifierCorpus.Sentence::text)
                .toList();
        return Arbitraries.oneOf(
                        Arbitraries.of(pieces),
                        Arbitraries.strings().ofMaxLength(30),
                        Arbitraries.strings()
                                .withChars("0123456789-+/ .@()oOlIxX*\n\u200Fد ولد\uD83D\uDE00\uD800")
                                .ofMaxLength(40))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join(" ", parts));
    }

    private static String inDigits(String text, int set) {
        var changed = new StringBuilder();
        text.chars()
                .forEach(unit ->
                        changed.append(unit >= '0' && unit <= '9' ? DIGITS[set].charAt(unit - '0') : (char) unit));
        return changed.toString();
    }

    @Property
    void a_card_number_is_found_in_any_digits_with_any_separators(
            @ForAll @From("cards") String card,
            @ForAll @From("gaps") String gap,
            @ForAll @IntRange(max = 3) int digits) {
        isFound("Card ", inDigits(card.replace("|", gap), digits), IdentifierLabel.CNIC);
    }

    @Property
    void a_mobile_is_found_in_any_digits_with_any_separator(
            @ForAll @From("mobiles") String mobile,
            @ForAll @From("gaps") String gap,
            @ForAll @IntRange(max = 3) int digits) {
        isFound("Call ", inDigits(mobile.replace("|", gap), digits), IdentifierLabel.PHONE);
    }

    @Property
    void a_number_is_found_in_any_cell_of_a_table(
            @ForAll @From("cards") String card,
            @ForAll @From("mobiles") String mobile,
            @ForAll @From("gaps") String gap) {
        isFound("Swat,31,2023-01-01,", card.replace("|", gap), IdentifierLabel.CNIC, ",4500000,9\n");
        isFound("Swat,31,2023-01-01,", mobile.replace("|", gap), IdentifierLabel.PHONE, ",4500000,9\n");
    }

    @Example
    void a_number_partly_masked_or_misread_is_found_in_a_cell() {
        for (var masked : List.of("17301-xxx-x", "17301-*****-*", "x7301-0000001-x")) {
            isFound("Swat,1,", masked, IdentifierLabel.CNIC, ",4,9\n");
        }
        isFound("Swat,1,", "o3oo oo12345", IdentifierLabel.PHONE, ",4,9\n");
    }

    private void isFound(String before, String number, IdentifierLabel label) {
        isFound(before, number, label, " today.");
    }

    private void isFound(String before, String number, IdentifierLabel label, String after) {
        var hits = detector.detect(before + number + after);
        assertThat(hits)
                .as(number)
                .anyMatch(hit -> hit.label() == label
                        && hit.start() <= before.length()
                        && hit.end() >= before.length() + number.length());
    }

    @Property
    void spans_lie_on_the_text_in_order_and_never_overlap(@ForAll @From("mixtures") String text) {
        int end = 0;
        for (var hit : detector.detect(text)) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(end).isLessThan(hit.end());
            assertThat(hit.confidence()).isBetween(0.0, 1.0);
            end = hit.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property
    void the_same_text_gives_the_same_hits(@ForAll @From("mixtures") String text) {
        assertThat(detector.detect(text)).isEqualTo(new IdentifierDetector().detect(text));
    }

    @Property
    void what_was_redacted_is_not_found_again(@ForAll @From("sentences") IdentifierCorpus.Sentence sentence) {
        var masked = new StringBuilder(sentence.text());
        var hits = detector.detect(sentence.text());
        for (int i = hits.size() - 1; i >= 0; i--) {
            masked.replace(hits.get(i).start(), hits.get(i).end(), "[…]");
        }
        assertThat(detector.detect(masked.toString())).as(masked.toString()).isEmpty();
    }

    @Provide
    Arbitrary<IdentifierCorpus.Sentence> sentences() {
        return Arbitraries.of(IdentifierCorpus.identifying());
    }

    /** A rule that goes back over what it has read would not come to an end with these. */
    @Property(tries = 1)
    void no_text_keeps_a_rule_going_back() {
        var hostile = List.of(
                "0",
                "3",
                "1-",
                "a@",
                "a.",
                "@a",
                "[at]",
                "x",
                "*",
                "_",
                " ",
                "\n",
                "l",
                "92 ",
                "d/o ",
                "فون ",
                "د ",
                "نام ",
                "A. ",
                "house no ",
                "facebook.com/",
                "pk",
                "+",
                "(",
                "account 1",
                "ولد گل ",
                "Khan ",
                "near ",
                "FIR No. ",
                "شناختی کارڈ ");
        for (var piece : hostile) {
            var text = piece.repeat(400_000 / piece.length());
            assertThat(detector.detect(text)).as(piece).isNotNull();
        }
    }
}
