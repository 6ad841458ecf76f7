package org.maloomat.letter;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.BlockJson;
import org.maloomat.typesetting.PaperDocument;

/** A letter as it was written: every word of it, whatever becomes of its template or its request. */
@Entity
@Table(name = "issued_letter")
@SequenceGenerator(name = "issued_letter_seq", sequenceName = "issued_letter_seq", allocationSize = 50)
class IssuedLetter {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "issued_letter_seq")
    private Long id;

    @Column(name = "tracking_number")
    private TrackingNumber trackingNumber;

    @Column(name = "public_body")
    private String publicBody;

    private int serial;

    @Enumerated(STRING)
    private LetterPurpose purpose;

    @Enumerated(STRING)
    private LanguageTag language;

    @Column(name = "template_version")
    private int templateVersion;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private String words;

    protected IssuedLetter() {}

    IssuedLetter(LetterDetails details, String publicBody, int templateVersion, String words) {
        trackingNumber = details.trackingNumber();
        this.publicBody = publicBody;
        serial = details.serial();
        purpose = details.purpose();
        language = details.language();
        this.templateVersion = templateVersion;
        issuedAt = details.issuedAt();
        this.words = words;
    }

    String publicBody() {
        return publicBody;
    }

    LetterDetails details() {
        return new LetterDetails(id, trackingNumber, serial, purpose, language, issuedAt);
    }

    PaperDocument document() {
        var number = details().number();
        return new PaperDocument(number, language, issuedAt, number, BlockJson.read(words));
    }
}
