package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.answer.AnswerDocuments;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.answer.Exemption;
import org.maloomat.answer.Weighing;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.portal.page.IdentifyingWords;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publication.SmallCountWithholding;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.RuleViolation;

/** The answer being written. Versions are those of the first look, so a colleague's change shows as a conflict. */
@Named
@ViewScoped
public class AnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int EXEMPTION_ROWS = 3;

    @Inject
    private transient AnswerWriting writing;

    @Inject
    private transient RequestHandling handling;

    @Inject
    private transient AnswerDocuments answerDocuments;

    @Inject
    private transient SmallCountWithholding smallCounts;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient IdentifierDetector detector;

    private String number;
    private int requestVersion;
    private Integer answerVersion;
    private boolean loaded;
    private Outcome outcome;
    private String text = "";
    private String harm = "";
    private String severable = "";
    private String publicInterest = "";
    private final ArrayList<ExemptionRow> exemptions = new ArrayList<>();
    private final ArrayList<DocumentRow> documents = new ArrayList<>();
    private transient Part file;
    private transient RequestDetails request;

    /** A document already taken in. */
    public record DocumentRow(long id, String name, long size, int pages, boolean table, int picturesLeftOut)
            implements Serializable {
        static DocumentRow of(DocumentSummary summary) {
            return new DocumentRow(
                    summary.id(),
                    summary.name(),
                    summary.size(),
                    summary.pages(),
                    summary.isTable(),
                    summary.picturesLeftOut());
        }
    }

    /** A ground of withholding being written. */
    public static class ExemptionRow implements Serializable {
        private static final long serialVersionUID = 1L;

        private String section;
        private String reason;

        ExemptionRow(String section, String reason) {
            this.section = section;
            this.reason = reason;
        }

        public String getSection() {
            return section;
        }

        public void setSection(String section) {
            this.section = section;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }

        boolean isBlank() {
            return (section == null || section.isBlank()) && (reason == null || reason.isBlank());
        }

        Exemption exemption() {
            return new Exemption(section == null ? "" : section.strip(), reason == null ? "" : reason.strip());
        }
    }

    public void load() {
        if (loaded) {
            return;
        }
        requestVersion = getRequest().version();
        writing.find(trackingNumber()).ifPresent(answer -> {
            answerVersion = answer.version();
            outcome = answer.outcome();
            text = answer.text();
            weighed(answer.weighing());
            answer.exemptions().forEach(e -> exemptions.add(new ExemptionRow(e.section(), e.reason())));
            answerDocuments.of(trackingNumber()).forEach(document -> documents.add(DocumentRow.of(document)));
        });
        while (exemptions.size() < EXEMPTION_ROWS) {
            exemptions.add(new ExemptionRow("", ""));
        }
        loaded = true;
    }

    private void weighed(Weighing weighing) {
        if (weighing != null) {
            harm = weighing.harm();
            severable = weighing.severable() == null ? "" : weighing.severable().toString();
            publicInterest = weighing.publicInterest();
        }
    }

    /** What is to be answered. */
    public RequestDetails getRequest() {
        if (request == null) {
            request = handling.dossier(trackingNumber()).request();
        }
        return request;
    }

    /** Takes the chosen file in; a file that cannot be taken is refused beside the field and changes nothing else. */
    public void upload() {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            refusals.attempt("file", () -> {
                throw new RuleViolation("document.none");
            });
            return;
        }
        refusals.attempt("file", () -> receive().stream().map(DocumentRow::of).forEach(documents::add));
    }

    private List<DocumentSummary> receive() {
        try (var content = file.getInputStream()) {
            return answerDocuments.receive(file.getSubmittedFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a table without its small counts in the place of this one. */
    public void withhold(long id) {
        refusals.attempt(() -> {
            var copy = DocumentRow.of(smallCounts.withhold(trackingNumber(), id));
            documents.replaceAll(document -> document.id() == id ? copy : document);
            refusals.done("table.withheld", copy.name());
        });
    }

    public void drop(long id) {
        documents.removeIf(document -> document.id() == id);
    }

    /** The words and file names that seem to identify a person: the officer sees them before the releaser does. */
    public List<IdentifyingWords> getNaming() {
        var texts = new ArrayList<String>();
        texts.add(text);
        exemptions.forEach(row -> texts.add(row.getReason()));
        documents.forEach(document -> texts.add(document.name().replace('_', ' ')));
        return IdentifyingWords.in(detector, texts);
    }

    /** Keeps what is written without handing it in. */
    public void keep() {
        refusals.attempt(() -> {
            answerVersion =
                    writing.keep(trackingNumber(), answerVersion, draft()).version();
            refusals.done("answer.kept");
        });
    }

    /** Hands the answer in, with a file that was chosen but not yet added. */
    public void handIn() {
        if (file != null
                && file.getSize() > 0
                && documents.stream().noneMatch(d -> d.name().equals(file.getSubmittedFileName()))) {
            upload();
        }
        var done = refusals.attempt(() -> writing.handIn(trackingNumber(), requestVersion, answerVersion, draft()));
        if (done) {
            refusals.done("answer.handedIn");
            refusals.goTo("/office/requests/" + trackingNumber());
        }
    }

    private AnswerWriting.Draft draft() {
        return new AnswerWriting.Draft(
                outcome == null ? Outcome.FULL : outcome,
                text == null ? "" : text,
                exemptions.stream()
                        .filter(row -> !row.isBlank())
                        .map(ExemptionRow::exemption)
                        .toList(),
                documents.stream().map(DocumentRow::id).toList(),
                new Weighing(harm, severable.isBlank() ? null : Boolean.valueOf(severable), publicInterest));
    }

    private TrackingNumber trackingNumber() {
        return TrackingNumber.find(number).orElseThrow(RequestNotFound::new);
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getHarm() {
        return harm;
    }

    public void setHarm(String harm) {
        this.harm = harm;
    }

    /** {@code true}, {@code false}, or empty until chosen. */
    public String getSeverable() {
        return severable;
    }

    public void setSeverable(String severable) {
        this.severable = severable == null ? "" : severable;
    }

    public String getPublicInterest() {
        return publicInterest;
    }

    public void setPublicInterest(String publicInterest) {
        this.publicInterest = publicInterest;
    }

    public List<ExemptionRow> getExemptions() {
        return exemptions;
    }

    public List<DocumentRow> getDocuments() {
        return documents;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
