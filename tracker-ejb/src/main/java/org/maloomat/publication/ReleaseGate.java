package org.maloomat.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.disclosure.DisclosureCheck;
import org.maloomat.document.Documents;
import org.maloomat.document.storage.DocumentForm;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.identifier.IdentifierHit;
import org.maloomat.publication.Finding.Place;
import org.maloomat.publication.Finding.Severity;
import org.maloomat.redaction.PublishableCopies;
import org.maloomat.request.RequestDetails;
import org.maloomat.shared.RuleViolation;

/**
 * Looks at everything that is about to become public, the published copies of documents included, and lists all that
 * stands in the way. What cannot be checked stands in the way too.
 */
@ApplicationScoped
class ReleaseGate {
    private static final int CONTEXT = 30;

    @Inject
    private IdentifierDetector detector;

    @Inject
    private Documents documents;

    @Inject
    private PublishableCopies copies;

    /**
     * What would be published, with all that was found in it.
     *
     * @param read the documents of which nothing is left for a machine to read, so that all of their words were looked at
     */
    record Checked(List<DocumentSummary> copies, Set<Long> read, List<Finding> findings) {}

    List<Finding> check(RequestDetails request) {
        var findings = new ArrayList<Finding>();
        scan(findings, Place.SUBJECT, null, 0, request.subject());
        scan(findings, Place.DESCRIPTION, null, 0, request.description());
        return findings;
    }

    /** Makes the published copies as far as they are not made yet, which takes seconds: not to be called in a transaction. */
    Checked check(RequestDetails request, AnswerDetails answer) {
        var findings = new ArrayList<>(check(request));
        scan(findings, Place.ANSWER, null, 0, answer.text());
        answer.exemptions().forEach(exemption -> scan(findings, Place.EXEMPTION, null, 0, exemption.reason()));
        var copies = new ArrayList<DocumentSummary>();
        var read = new HashSet<Long>();
        for (var id : answer.documents()) {
            var name = documents.get(id).name();
            scanName(findings, name);
            try {
                copies.add(scanCopy(findings, read, id, name, about(request)));
            } catch (RuleViolation unusable) {
                findings.add(unchecked(name, unusable.key()));
            }
        }
        return new Checked(copies, read, findings);
    }

    /** The words that say what a table is about where it does not say so itself. */
    static List<String> about(RequestDetails request) {
        return List.of(request.subject(), request.description());
    }

    private DocumentSummary scanCopy(List<Finding> findings, Set<Long> read, long id, String name, List<String> about) {
        var copy = copies.of(id);
        var text = documents.text(copy.id());
        if (text.isComplete()) {
            read.add(copy.id());
        }
        var shown = new HashSet<String>();
        int number = 0;
        for (var page : text.read()) {
            scan(findings, Place.DOCUMENT, name, ++number, page.text())
                    .forEach(hit -> shown.add(bare(page.text(), hit)));
            if (page.waiting() && documents.canReadPictures()) {
                findings.add(new Finding(
                        Severity.BLOCKS,
                        Place.DOCUMENT,
                        name,
                        number,
                        -1,
                        -1,
                        "UNCHECKED",
                        "document.beingRead",
                        name + " " + number));
            } else if (page.isMachineRead() && !page.text().isBlank()) {
                findings.add(unread(name, number, "document.machineRead"));
            } else if (page.text().isBlank()) {
                findings.add(unread(name, number, "document.noText"));
            }
        }
        scanPictures(findings, copy.id(), name, shown);
        for (var metadata : documents.metadata(copy.id())) {
            scan(findings, Place.DOCUMENT_METADATA, name, 0, metadata);
        }
        new DisclosureCheck(documents.rows(copy.id()), about)
                .troubles().stream().map(trouble -> smallCount(trouble, name)).forEach(findings::add);
        if (documents.form(copy.id()) == DocumentForm.PUBLISHED) {
            scanHidden(findings, id, name, shown);
        }
        return copy;
    }

    /** What a machine read off the pages with boxes burnt in: a box may be too small, or stand beside what it should cover. */
    private void scanPictures(List<Finding> findings, long copy, String name, Set<String> known) {
        if (documents.form(copy) != DocumentForm.REDACTED) {
            return;
        }
        var read = documents.pictureTexts(copy);
        if (read.isEmpty()) {
            findings.add(unread(name, 0, "redaction.notReadAgain"));
        }
        read.forEach((page, text) -> {
            for (var hit : detector.detect(text)) {
                if (known.add(bare(text, hit))) {
                    findings.add(finding(hit, Place.DOCUMENT, name, page, text));
                }
            }
        });
    }

    private static Finding smallCount(DisclosureCheck.Trouble trouble, String document) {
        var problem = trouble.problem().name();
        return new Finding(
                trouble.arguable() ? Severity.NEEDS_REASON : Severity.BLOCKS,
                Place.DOCUMENT,
                document,
                0,
                -1,
                -1,
                problem,
                "table." + problem,
                trouble.row() + "/" + trouble.column() + ": " + trouble.excerpt());
    }

    /** In a file name a low line stands for a space. */
    private void scanName(List<Finding> findings, String name) {
        for (var hit : detector.detect(name.replace('_', ' '))) {
            findings.add(finding(hit, Place.FILE_NAME, name, 0, name));
        }
    }

    /**
     * What only the original holds, in hidden rows, deleted words, remarks, properties, embedded files. The published copy
     * leaves it out, but the original goes to the requester, and answers travel: somebody has to know. Where a copy is
     * redacted the original goes to nobody.
     */
    private void scanHidden(List<Finding> findings, long original, String name, Set<String> shown) {
        for (var words : documents.metadata(original)) {
            hidden(findings, name, words, shown);
        }
        for (var page : documents.text(original).pages()) {
            hidden(findings, name, page, shown);
        }
    }

    private void hidden(List<Finding> findings, String name, String words, Set<String> known) {
        for (var hit : detector.detect(words)) {
            if (known.add(bare(words, hit))) {
                var found = finding(hit, Place.DOCUMENT_METADATA, name, 0, words);
                findings.add(found.withSeverity(Severity.NEEDS_REASON));
            }
        }
    }

    /** Two readings of one page may differ in their white space. */
    private static String bare(String text, IdentifierHit hit) {
        return hit.label() + text.substring(hit.start(), hit.end()).replaceAll("\\s+", "");
    }

    /** @return what was found in this text */
    private List<IdentifierHit> scan(List<Finding> findings, Place place, String document, int page, String text) {
        var hits = detector.detect(text);
        hits.forEach(hit -> findings.add(finding(hit, place, document, page, text)));
        return hits;
    }

    private static Finding finding(IdentifierHit hit, Place place, String document, int page, String text) {
        var excerpt = text.substring(Math.max(0, hit.start() - CONTEXT), Math.min(text.length(), hit.end() + CONTEXT));
        return new Finding(
                severity(hit, place),
                place,
                document,
                page,
                hit.start(),
                hit.end(),
                hit.label().name(),
                hit.reasonKey(),
                excerpt);
    }

    private static Severity severity(IdentifierHit hit, Place place) {
        if (hit.action() == IdentifierHit.Action.REVIEW) {
            return Severity.NEEDS_REASON;
        }
        return place == Place.SUBJECT || place == Place.DESCRIPTION ? Severity.NEEDS_MASK : Severity.BLOCKS;
    }

    /** A page without text may be a picture of one, and a machine misreads pictures: somebody has to look. */
    private static Finding unread(String document, int page, String reasonKey) {
        return new Finding(
                Severity.NEEDS_REASON,
                Place.DOCUMENT,
                document,
                page,
                -1,
                -1,
                "UNCHECKED",
                reasonKey,
                document + " " + page);
    }

    private static Finding unchecked(String document, String reasonKey) {
        return new Finding(Severity.BLOCKS, Place.DOCUMENT, document, 0, -1, -1, "UNCHECKED", reasonKey, "");
    }

    /** The text with everything that must not be published replaced by a mark. */
    String masked(String text) {
        var copy = new StringBuilder(text);
        var hits = detector.detect(text);
        for (int i = hits.size() - 1; i >= 0; i--) {
            var hit = hits.get(i);
            if (hit.action() == IdentifierHit.Action.REDACT) {
                copy.replace(hit.start(), hit.end(), "[…]");
            }
        }
        return copy.toString();
    }
}
