package org.maloomat.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.answer.AnswerWriting.Draft;
import org.maloomat.answer.Answering;
import org.maloomat.answer.Exemption;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.publication.ReleaseService;
import org.maloomat.request.Filings;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequesterContact;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class LettersTest {
    @TempDir
    Path home;

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfficeLetters letters(TestHouse house) {
        return house.get(OfficeLetters.class);
    }

    private static String letter(TestHouse house, TrackingNumber number, int serial) {
        return house.as(house.officer(), () -> text(letters(house).pdf(number, serial)));
    }

    private static TrackingNumber acknowledged(TestHouse house) {
        var number = Filings.file(house, "1", Filings.inEnglish("Desks", "How many desks?"));
        house.as(house.officer(), () -> house.get(RequestHandling.class)
                .acknowledge(
                        number,
                        house.get(RequestHandling.class)
                                .dossier(number)
                                .request()
                                .version()));
        return number;
    }

    @OnEveryDatabase
    void every_act_leaves_its_letter_with_number_dates_and_sections(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = acknowledged(house);
        house.as(house.officer(), () -> {
            var handling = house.get(RequestHandling.class);
            handling.extend(number, handling.dossier(number).request().version(), ExtensionGround.LARGE_SEARCH);
        });
        var refusal =
                new Draft(Outcome.REFUSED, "It cannot be told.", List.of(new Exemption("19", "Privacy.")), List.of());
        Answering.handIn(house, house.officer(), number, refusal);
        house.as(house.releaser(), () -> house.get(ReleaseService.class).release(number));

        assertThat(house.as(house.officer(), () -> letters(house).about(number)))
                .extracting(LetterDetails::purpose)
                .containsExactly(LetterPurpose.ACKNOWLEDGEMENT, LetterPurpose.EXTENSION, LetterPurpose.REFUSAL);
        assertThat(letter(house, number, 1))
                .contains("KP-2026-000001/1", "2 March 2026", "section 11(1)", "under section 23(1) of the Act");
        assertThat(letter(house, number, 2)).contains("a search through a large number of records", "Section 11(2)");
        assertThat(letter(house, number, 3)).contains("It cannot be told.", "Section 19: Privacy.", "is refused");
        assertThat(house.rows("SELECT facts FROM audit_entry WHERE action = 'letter.issue' ORDER BY seq"))
                .hasSize(3)
                .allSatisfy(facts -> assertThat(facts).contains("wordsSha256").doesNotContain("Desks"));
    }

    @OnEveryDatabase
    void a_letter_stays_as_it_was_whatever_becomes_of_its_template(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = acknowledged(house);
        var before = letter(house, number, 1);
        house.as(house.administrator(), () -> house.get(TemplateDesk.class)
                .write(LetterPurpose.ACKNOWLEDGEMENT, LanguageTag.EN, 0, "# Brand new words\n\n{trackingNumber}"));

        assertThat(letter(house, number, 1)).isEqualTo(before).doesNotContain("Brand new");
        house.as(house.officer(), () -> letters(house).issue(number, LetterPurpose.ACKNOWLEDGEMENT, LanguageTag.EN));
        assertThat(letter(house, number, 2)).contains("Brand new words", "KP-2026-000001");
        assertThat(house.as(house.administrator(), () -> house.get(TemplateDesk.class)
                        .history(LetterPurpose.ACKNOWLEDGEMENT, LanguageTag.EN)))
                .extracting(TemplateVersion::number)
                .containsExactly(1, 0);
    }

    @OnEveryDatabase
    void the_same_letter_can_be_had_in_urdu(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = acknowledged(house);
        house.as(house.officer(), () -> letters(house).issue(number, LetterPurpose.ACKNOWLEDGEMENT, LanguageTag.UR));
        assertThat(letter(house, number, 2))
                .contains("آپ کی درخواست موصول ہو گئی")
                .contains("11(1)");
    }

    @OnEveryDatabase
    void two_administrators_do_not_overwrite_each_other(TestDatabase database) {
        var house = new TestHouse(database, home);
        house.as(house.administrator(), () -> {
            var desk = house.get(TemplateDesk.class);
            desk.write(LetterPurpose.ANSWER, LanguageTag.UR, 0, "# ایک");
            assertThatThrownBy(() -> desk.write(LetterPurpose.ANSWER, LanguageTag.UR, 0, "# دو"))
                    .hasMessage("template.changedMeanwhile");
        });
    }

    @OnEveryDatabase
    void letters_are_there_for_the_body_and_the_holder_of_the_key_alone(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = acknowledged(house);
        assertThatThrownBy(() ->
                        house.as(house.officerElsewhere(), () -> letters(house).pdf(number, 1)))
                .isInstanceOf(RequestNotFound.class);
        var own = house.get(RequesterLetters.class);
        var key = Filings.accessKey(house, number);
        assertThat(own.about(number.value(), key, "here")).hasSize(1);
        assertThat(own.file(number.value(), key, "here", 1)).isPresent();
        assertThat(own.file(number.value(), "WRONG", "here", 1)).isEmpty();
        assertThat(own.about(number.value(), "WRONG", "here")).isEmpty();
    }

    @OnEveryDatabase
    void a_letter_about_what_has_not_happened_is_not_written(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = acknowledged(house);
        assertThatThrownBy(() -> house.as(
                        house.officer(), () -> letters(house).issue(number, LetterPurpose.REFUSAL, LanguageTag.EN)))
                .hasMessage("letter.notPossible");
    }

    @OnEveryDatabase
    void who_looks_at_a_requesters_contact_is_kept_without_the_contact(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = acknowledged(house);
        var contact = house.as(
                house.officer(), () -> house.get(RequesterContact.class).read(number));
        assertThat(contact.email()).isEqualTo("requester@example.org");
        assertThat(house.rows("SELECT actor, subject, facts FROM audit_entry WHERE action = 'contact.read'"))
                .containsExactly("sara KP-2026-000001 {}");
        assertThatThrownBy(() -> house.as(house.officerElsewhere(), () -> house.get(RequesterContact.class)
                        .read(number)))
                .isInstanceOf(RequestNotFound.class);
    }
}
