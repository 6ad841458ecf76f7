package org.maloomat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.answer.Answering;
import org.maloomat.audit.Actor;
import org.maloomat.document.DocumentIntake;
import org.maloomat.redaction.RedactionJob;
import org.maloomat.redaction.RedactionSearchJob;
import org.maloomat.redaction.RedactionSheet.Copy;
import org.maloomat.redaction.WithholdingGround;
import org.maloomat.request.Filings;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** Who may decide what is withheld, and what the gate makes of it. */
class RedactionDeskTest {
    private static final String CARD = "17301-0000003-4";

    @TempDir
    Path home;

    private TestHouse house;
    private TrackingNumber number;
    private long document;
    private RedactionDesk desk;

    private void begin(TestDatabase database) {
        house = new TestHouse(database, home, java.util.Map.of("maloomat.recognition.command", "no-such-program"));
        desk = house.get(RedactionDesk.class);
        number = Filings.file(house, "1", Filings.about("Desks", "How many desks?"));
        document = house.get(DocumentIntake.class)
                .receive(
                        "desks.pdf", new ByteArrayInputStream(pdf("Card " + CARD + " and 41 desks")), new Actor("sara"))
                .id();
        Answering.handIn(house, house.officer(), number, Answering.draft("Attached.", document));
        house.as(house.officer(), () -> desk.open(number, document));
        house.get(RedactionSearchJob.class).run();
        house.pass(Duration.ofMinutes(1));
    }

    /** A PDF of one page with one line of ASCII; readers find its objects without a table. */
    private static byte[] pdf(String line) {
        var content = "BT /F1 12 Tf 40 780 Td (" + line + ") Tj ET";
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
                "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int start = file.length();
        return file.append(table)
                .append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void withhold() {
        house.as(house.officer(), () -> desk.acceptAll(number, document, 0, WithholdingGround.SURVIVOR));
        house.as(house.officer(), () -> desk.askForCopy(number, document));
        house.get(RedactionJob.class).run();
    }

    private List<Finding> refused() {
        return catchThrowableOfType(
                        ReleaseRefused.class,
                        () -> house.as(house.releaser(), () -> house.get(ReleaseService.class)
                                .release(number)))
                .findings();
    }

    @OnEveryDatabase
    void what_the_detector_finds_is_proposed_withheld_and_released_without_it(TestDatabase database) {
        begin(database);
        var sheet =
                house.as(house.officer(), () -> desk.sheet(number, document)).redaction();
        assertThat(sheet.boxes()).singleElement().satisfies(box -> assertThat(box.label())
                .isEqualTo("CNIC"));
        assertThat(refused()).extracting(Finding::label).contains("CNIC");

        house.as(house.officer(), () -> desk.acceptAll(number, document, 0, WithholdingGround.SURVIVOR));
        assertThat(refused()).extracting(Finding::reasonKey).containsExactly("redaction.noCopy");
        withhold();

        // No machine reads pictures here, so a person has to say that she looked.
        var left = refused();
        assertThat(left).extracting(Finding::reasonKey).containsExactly("redaction.notReadAgain");
        house.as(house.releaser(), () -> house.get(ReleaseService.class)
                .resolve(number, java.util.Map.of(left.get(0).fingerprint(), "Looked.")));
        var published =
                house.as(house.releaser(), () -> house.get(ReleaseService.class).release(number));
        assertThat(published.documents()).singleElement().satisfies(copy -> assertThat(copy.withheld())
                .containsExactly(new PublicDocument.Withheld(WithholdingGround.SURVIVOR, 1)));
        var copy = house.get(PublicRegister.class)
                .find(number.value())
                .orElseThrow()
                .documents()
                .get(0);
        assertThat(house.get(PublicRegister.class).text(copy).whole())
                .contains("41 desks")
                .doesNotContain("17301");
        assertThatThrownBy(() -> house.as(
                        house.officer(), () -> desk.acceptAll(number, document, 0, WithholdingGround.SURVIVOR)))
                .hasMessage("redaction.released");
    }

    @OnEveryDatabase
    void who_changed_what_is_withheld_is_no_second_person_until_it_is_handed_in_again(TestDatabase database) {
        begin(database);
        withhold();
        house.as(house.releaser(), () -> desk.withholdAll(number, document, "41 desks", WithholdingGround.SECTION_19));
        house.as(house.releaser(), () -> desk.askForCopy(number, document));
        house.get(RedactionJob.class).run();
        var left = refused();
        house.as(house.releaser(), () -> house.get(ReleaseService.class)
                .resolve(
                        number,
                        left.stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        Finding::fingerprint, finding -> "Looked.", (a, b) -> a))));
        assertThatThrownBy(() -> house.as(
                        house.releaser(), () -> house.get(ReleaseService.class).release(number)))
                .hasMessage("release.ownRedaction");

        house.as(house.releaser(), () -> house.get(ReleaseService.class).giveBack(number, "Look at my boxes."));
        house.pass(Duration.ofMinutes(1));
        Answering.handIn(house, house.officer(), number, Answering.draft("Attached.", document));
        assertThat(house.as(house.releaser(), () -> house.get(ReleaseService.class)
                                .release(number))
                        .documents())
                .hasSize(1);
    }

    @OnEveryDatabase
    void boxes_changed_between_check_and_release_stop_the_release(TestDatabase database) {
        begin(database);
        withhold();
        var releases = house.get(ReleaseTransactions.class);
        var checked = releases.load(number, TestHouse.POLICE);
        var gate = house.get(ReleaseGate.class).check(checked.request(), checked.answer());
        house.as(house.officer(), () -> desk.withholdAll(number, document, "desks", WithholdingGround.SECTION_19));

        assertThatThrownBy(() -> house.as(
                        house.releaser(),
                        () -> releases.release(checked, checked.request(), gate.copies(), gate.read())))
                .isInstanceOf(org.maloomat.request.RequestChanged.class);
        assertThat(house.rows("SELECT COUNT(*) FROM published_request")).containsExactly("0");
    }

    @OnEveryDatabase
    void another_body_and_another_document_are_not_there(TestDatabase database) {
        begin(database);
        for (var who : List.of(house.officerElsewhere(), house.releaserElsewhere())) {
            for (Runnable verb : List.<Runnable>of(
                    () -> desk.open(number, document),
                    () -> desk.sheet(number, document),
                    () -> desk.documents(number),
                    () -> desk.picture(number, document, 1),
                    () -> desk.find(number, document, "desks"),
                    () -> desk.change(number, document, List.of()),
                    () -> desk.acceptAll(number, document, 0, WithholdingGround.SURVIVOR),
                    () -> desk.withholdAll(number, document, "desks", WithholdingGround.SURVIVOR),
                    () -> desk.askForCopy(number, document))) {
                assertThatThrownBy(() -> house.as(who, verb)).isInstanceOf(RequestNotFound.class);
            }
        }
        assertThatThrownBy(() -> house.as(house.officer(), () -> desk.picture(number, document + 1, 1)))
                .isInstanceOf(RequestNotFound.class);
        assertThat(house.as(house.officer(), () -> desk.sheet(number, document))
                        .redaction()
                        .copy())
                .isEqualTo(Copy.NOT_NEEDED);
    }
}
