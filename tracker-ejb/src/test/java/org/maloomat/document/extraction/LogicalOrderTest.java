package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LogicalOrderTest {
    /** A line as it is set in a paragraph that runs from right to left, by the algorithm itself. */
    private static String set(String line) {
        return BidiLines.seen(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
    }

    @Test
    void a_number_stands_in_its_own_order_wherever_it_was_set() {
        for (var line : List.of(
                "رابطہ نمبر 0345-1234567",
                "0345-1234567 رابطہ نمبر",
                "رابطہ 0345-1234567 نمبر ہے",
                "شناختی کارڈ 17301-1234567-8",
                "نمبر ۰۳۴۵-۱۲۳۴۵۶۷ اور 12.5",
                "تاریخ 05/03/2024 کو",
                "مورخہ 2024-03-05",
                "کل 50% اضلاع",
                "رقم 1,234,567 روپے",
                "سوات (بنوں) میں",
                "ہسپتال DHQ Hospital Bannu میں",
                "ضلع بنوں کا سرکاری DHQ",
                "DHQ Hospital بنوں کا ہسپتال",
                "ہسپتال DHQ 12 میں 0345-1234567")) {
            assertThat(LogicalOrder.read(set(line))).isEqualTo(line);
        }
    }

    @Test
    void a_line_of_the_other_direction_keeps_its_frame() {
        for (var line : List.of(
                "The hospital ہسپتال بنوں in Bannu has 12 beds.",
                "The phone (فون نمبر) of the office of Bannu is 0345-1234567")) {
            assertThat(LogicalOrder.read(BidiLines.seen(line, Bidi.DIRECTION_LEFT_TO_RIGHT)))
                    .isEqualTo(line);
        }
        assertThat(LogicalOrder.read("plain 0345-1234567")).isEqualTo("plain 0345-1234567");
    }

    @Property
    void every_line_comes_back(@ForAll("lines") String line) {
        assertThat(LogicalOrder.read(set(line))).isEqualTo(line);
    }

    /** Words of Urdu with numbers among them, and names in Latin letters that stand beside no number. */
    @Provide
    Arbitrary<String> lines() {
        var words = Arbitraries.of("تھانہ", "سوات", "میں", "رپورٹ", "ہسپتال", "خواتین", "ښځې");
        var numbers = Arbitraries.of(
                "0345-1234567",
                "17301-1234567-8",
                "12",
                "05/03/2024",
                "2024-03-05",
                "1,234",
                "3.5",
                "۰۳۴۵-۱۲",
                "12:30");
        var latin = Arbitraries.of("DHQ Hospital", "FIR", "Bannu");
        var afterWord = Arbitraries.oneOf(words, numbers, latin.map(name -> name + " اور"));
        return words.flatMap(first -> afterWord
                .flatMap(second -> words.map(third -> second + " " + third))
                .list()
                .ofMaxSize(6)
                .map(rest -> rest.isEmpty() ? first : first + " " + String.join(" ", rest)));
    }
}
