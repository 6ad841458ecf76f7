package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.document.recognition.Tesseract;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.identifier.IdentifierHit;
import org.maloomat.identifier.IdentifierLabel;

/** Files as offices have them, each of a kind that was once refused, misread, or let through with what nobody saw in it. */
class OfficeCasesTest {
    private static final Path CASES = Path.of("src/test/resources/org/maloomat/document/cases");
    private static final IdentifierDetector DETECTOR = new IdentifierDetector();

    @TempDir
    private Path folder;

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static DocumentReading read(String name) {
        return ReaderFixture.reader().open(CASES.resolve(name), extension(name));
    }

    /** The words of what would be published, as they are read again to be checked. */
    private static String published(String name) throws IOException {
        var type = read(name).type();
        var copy = ReaderFixture.reader().cleanCopy(CASES.resolve(name), type);
        try {
            return String.join(
                    "\n", ReaderFixture.reader().read(copy, type.published()).pages());
        } finally {
            Files.delete(copy);
        }
    }

    private static List<IdentifierLabel> found(String text) {
        return DETECTOR.detect(text).stream().map(IdentifierHit::label).toList();
    }

    private static String refusal(String name) {
        var thrown = catchThrowable(() -> {
            read(name);
            published(name);
        });
        assertThat(thrown).as(name).isInstanceOf(Refusal.class);
        return ((Refusal) thrown).key();
    }

    /** Whatever it is: an answer, or a refusal that the desk has a sentence for. */
    @TestFactory
    Stream<DynamicTest> every_file_is_taken_or_refused_with_a_reason() throws IOException {
        try (var files = Files.list(CASES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> BundleType.claimedBy(extension(name)).isEmpty())
                    .sorted()
                    .map(name -> DynamicTest.dynamicTest(name, () -> {
                        var thrown = catchThrowable(() -> {
                            read(name);
                            published(name);
                        });
                        if (thrown != null) {
                            assertThat(thrown).isInstanceOf(Refusal.class);
                            assertThat(((Refusal) thrown).key()).isNotEqualTo(Refusal.TOO_COMPLEX);
                        }
                    }))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "b40_digit_boxes.pdf, CNIC",
        "b41_two_columns.pdf, PHONE",
        "c61_base.pdf, PHONE",
        "c62_phone_urdu.pdf, PHONE",
        "c63_two_phones.pdf, PHONE",
        "c63b_date_phone.pdf, PHONE",
        "c63d_cnic_only.pdf, CNIC",
        "c63e_urdu_digits.pdf, PHONE",
        "r6_upright_rotate90.pdf, CNIC",
        "r6_upright_rotate180.pdf, CNIC",
        "r6_upright_rotate270.pdf, CNIC",
        "r7_sideways_no_rotate.pdf, CNIC",
        "r8_landscape.pdf, CNIC"
    })
    void a_number_is_found_however_its_page_is_turned_written_or_divided(String name, IdentifierLabel label)
            throws IOException {
        assertThat(found(published(name))).contains(label);
    }

    /** A page whose letters lie is a picture: a machine reads it, and a person has to look. */
    @ParameterizedTest
    @ValueSource(strings = {"c61b_private_use.pdf", "c61c_gibberish_latin.pdf"})
    void letters_that_say_something_else_to_a_machine_are_read_off_the_picture(String name) throws IOException {
        assertThat(read(name).pages()).containsExactly("");
        assertThat(published(name)).isBlank();
        assertThat(recognized(name)).contains(IdentifierLabel.CNIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s60b_scan_jpeg.pdf", "s60c_scan_g4.pdf", "s60d_scan_jbig2.pdf"})
    void a_scan_is_read_in_every_coding(String name) throws IOException {
        assertThat(recognized(name)).contains(IdentifierLabel.CNIC);
    }

    private List<IdentifierLabel> recognized(String name) throws IOException {
        var copy =
                ReaderFixture.reader().cleanCopy(CASES.resolve(name), read(name).type());
        try {
            var picture = Files.createDirectories(folder.resolve(name)).resolve("page.png");
            int dpi = ReaderFixture.reader().draw(copy, 1, picture);
            var tesseract = new Tesseract("tesseract", 60);
            assertThat(tesseract.missingPackages()).as("to be installed").isEmpty();
            return found(tesseract.read(picture, dpi).text());
        } finally {
            Files.delete(copy);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "c15_owner_password.pdf # sixty one",
                "c15b_owner_rc4.pdf # sixty one",
                "c17_junk_before.pdf # sixty one",
                "c17d_bad_xref.pdf # sixty one",
                "c17e_http_header.pdf # sixty one",
                "c17f_trailing.pdf # sixty one",
                "c24_actualtext.pdf # sixty one",
                "c14_rotate90.pdf # Marwa quarry inspection note",
                "c31i_html_word.txt # The tag <html> is written here.",
                "c31o_mz.txt # MZ Hospital",
                "c31u_id3.csv # ID3,name",
                "c31f_rtf.txt # forty five posts",
                "c31_from_mail.txt # From: District Health Officer",
                "c32b_html_as.doc # Reply forty",
                "c32h.rtf # reply forty",
                "c08b_windows1256.txt # محکمہ صحت کا جواب",
                "c71_html_1256.html # خواتين ڈاکٹروں"
            })
    void what_looks_odd_and_is_whole_is_read(String name, String words) throws IOException {
        assertThat(published(name)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "c16_user_password.pdf, document.encrypted",
        "c17b_cut_end.pdf, document.unreadable",
        "c17c_half.pdf, document.unreadable",
        "c20_freetext_stamp.pdf, document.marksOverPage",
        "c21_layer_on.pdf, document.hiddenLayers",
        "c27_black_rect.pdf, document.coveredWords",
        "c27c_thick_line.pdf, document.coveredWords",
        "c28_black_highlight.pdf, document.coveredWords",
        "c32c_old.doc, document.unreadable",
        "c32d_old.xls, document.unreadable",
        "c32f_slides.ppt, document.unreadable",
        "c32g_renamed.docx, document.unreadable",
        "c32k_photo.heic, document.savePicture",
        "d50_docx_only_picture.docx, document.onlyPictures"
    })
    void what_is_refused_is_told_why(String name, String reason) {
        assertThat(refusal(name)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "c01_short_dates.xlsx # 101,05/03/2024,06/04/2024 # 102,31/12/2024,02/01/2025",
                "c07_utf16le_tabs.csv # ضلع,تھانہ,گاڑیاں # سوات,صدر تھانہ,14",
                "c07b_utf16le_nobom.csv # ضلع,تھانہ,گاڑیاں # سوات,صدر تھانہ,14",
                "c08_windows1256.csv # ضلع,تھانہ, # سوات,صدر تھانہ,14",
                "c10_sep_line.csv # District,Posts # Bannu,9",
                "c10b_pipe.csv # District,Posts,Remark # Bannu,9,\"ok, full\"",
                "c12b_quotes_broken.csv # Bannu,open # \"said \"\"soon\"\" again\"",
                "c12c_ragged.csv # Swat,14,extra # Kohat,3"
            })
    void a_table_keeps_its_cells_whatever_separates_them(String name, String row, String another) throws IOException {
        assertThat(published(name).lines())
                .anyMatch(line -> line.contains(row))
                .anyMatch(line -> line.contains(another));
    }

    @Test
    void no_cell_runs_as_a_formula_whatever_stands_before_its_sign() throws IOException {
        var cells = published("c11_injection.csv")
                .lines()
                .map(line -> line.substring(line.indexOf(',') + 1))
                .toList();
        assertThat(cells)
                .noneMatch(cell -> cell.replaceAll("^[\"\\p{Cf}\\s]+", "").matches("(?s)[=+@].*|-[^0-9].*"));
        assertThat(cells).contains("-5");
    }

    @ParameterizedTest
    @CsvSource({
        "c32_really_docx.doc, DOCX",
        "c33j_png_named.jpg, PNG",
        "c33h_photo.JPG, JPEG",
        "c32m_photo.webp, WEBP",
        "c32o.gif, GIF"
    })
    void a_file_is_taken_by_what_it_is(String name, DocumentType type) throws IOException {
        assertThat(read(name).type()).isEqualTo(type);
        published(name);
    }

    @ParameterizedTest
    @CsvSource({"d51_docx_text_and_picture.docx, 1", "d52_xlsx_picture.xlsx, 1", "c01_short_dates.xlsx, 0"})
    void pictures_that_no_copy_shows_are_counted(String name, int pictures) {
        assertThat(read(name).findings())
                .filteredOn(finding -> finding.kind() == DocumentFinding.Kind.PICTURES_LEFT_OUT)
                .extracting(DocumentFinding::detail)
                .isEqualTo(pictures == 0 ? List.of() : List.of(Integer.toString(pictures)));
    }

    @Test
    void every_type_has_its_endings() {
        assertThat(Arrays.stream(DocumentType.values()).map(DocumentType::extension))
                .doesNotHaveDuplicates();
        assertThat(DocumentType.claimedBy("JFIF")).contains(DocumentType.JPEG);
    }
}
