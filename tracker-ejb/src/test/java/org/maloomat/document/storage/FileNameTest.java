package org.maloomat.document.storage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            answer.pdf                     | answer.pdf
            ../../etc/passwd.pdf           | passwd.pdf
            C:\\Users\\officer\\answer.pdf | answer.pdf
            a"b'c<d>.pdf                   | abcd.pdf
            safe{202E}fdp.exe.pdf          | safefdp.exe.pdf
            {2066}x{2069}{200F}.pdf        | x.pdf
            nul{0}l{A}line{7F}.pdf         | nullline.pdf
            a{2028}b.csv                   | ab.csv
            {FEFF}bom.txt                  | bom.txt
            جواب نامہ.pdf                  | جواب نامہ.pdf
            می{200C}خواهم.pdf              | می{200C}خواهم.pdf
            ...                            | document
            /                              | document
            .pdf                           | pdf
            """)
    void a_name_is_made_harmless(String sent, String shown) {
        assertThat(FileName.of(unescaped(sent)).display()).isEqualTo(unescaped(shown));
    }

    @Test
    void a_long_name_keeps_its_ending() {
        var name = FileName.of("x".repeat(300) + ".pdf");

        assertThat(name.display()).hasSize(FileName.LONGEST).endsWith("x.pdf");
        assertThat(name.extension()).isEqualTo("pdf");
    }

    @Test
    void no_name_is_a_name_too() {
        assertThat(FileName.of(null).display()).isEqualTo("document");
    }

    @Property
    void no_name_escapes(@ForAll String sent) {
        var name = FileName.of(sent).display();

        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(FileName.LONGEST);
        assertThat(name.codePoints())
                .noneMatch(point -> Character.isISOControl(point)
                        || point >= 0x202A && point <= 0x202E
                        || point >= 0x2066 && point <= 0x2069
                        || "/\\\"'<>\u0000".indexOf(point) >= 0);
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\{([0-9A-F]+)}")
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
