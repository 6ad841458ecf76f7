package org.maloomat.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.maloomat.answer.Exemption;
import org.maloomat.index.IndexedDocument;
import org.maloomat.index.IndexedNames;
import org.maloomat.index.IndexedPage;
import org.maloomat.index.IndexedText;
import org.maloomat.publication.PublicDocument;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.ClockProducer;

/** Turns a published copy into what the index reads: the same words, nothing more. */
@ApplicationScoped
class IndexedTexts {
    @Inject
    private PublicRegister register;

    @Inject
    private BodyDirectory bodies;

    IndexedText of(PublicRequest copy) {
        return new IndexedText(
                copy.trackingNumber(),
                copy.collection(),
                copy.subject(),
                copy.description(),
                copy.answerText(),
                copy.isArchived() ? copy.bodyName() : copy.publicBody(),
                copy.bodyKind(),
                copy.district(),
                copy.topic(),
                copy.outcome() == null ? null : copy.outcome().name(),
                copy.language().tag(),
                day(copy),
                copy.receivedOn(),
                copy.isArchived() ? null : copy.publishedAt(),
                copy.exemptions().stream().map(Exemption::section).toList(),
                names(copy),
                copy.documents().stream().map(this::document).toList());
    }

    /** The day by which hits are sorted: of release, and in an archive of the decision, since it was imported much later. */
    private static LocalDate day(PublicRequest copy) {
        return copy.isArchived() ? copy.answeredOn() : LocalDate.ofInstant(copy.publishedAt(), ClockProducer.LAW_ZONE);
    }

    private IndexedNames names(PublicRequest copy) {
        return new IndexedNames(
                copy.isArchived() ? copy.bodyName() : bodies.allNamesOfBody(copy.publicBody()),
                copy.isArchived() ? null : bodies.allNamesOfDistrict(copy.district(), copy.publicBody()),
                bodies.allNamesOfTopic(copy.topic()));
    }

    private IndexedDocument document(PublicDocument document) {
        var pages = register.text(document).read().stream()
                .map(page -> new IndexedPage(page.text(), page.isMachineRead()))
                .toList();
        return new IndexedDocument(Long.toString(document.id()), document.name(), document.mediaType(), pages);
    }
}
