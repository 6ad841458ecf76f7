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
import org.maloomat.shared.LanguageTag;

/** A version of a template that an administrator wrote; never changed, only superseded. */
@Entity
@Table(name = "letter_template")
@SequenceGenerator(name = "letter_template_seq", sequenceName = "letter_template_seq", allocationSize = 50)
class LetterTemplate {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "letter_template_seq")
    private Long id;

    @Enumerated(STRING)
    private LetterPurpose purpose;

    @Enumerated(STRING)
    private LanguageTag language;

    @Column(name = "version_number")
    private int number;

    @Column(name = "body_text")
    private String text;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected LetterTemplate() {}

    LetterTemplate(TemplateVersion version) {
        purpose = version.purpose();
        language = version.language();
        number = version.number();
        text = version.text();
        writtenBy = version.writtenBy();
        writtenAt = version.writtenAt();
    }

    TemplateVersion version() {
        return new TemplateVersion(purpose, language, number, text, writtenBy, writtenAt);
    }
}
