package org.maloomat.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maloomat.account.SignedInAccount;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.document.Documents;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.FieldChecks;

/**
 * What a releaser does with the answers of her own body: look at what the public would see, release it, send it back,
 * take it back. Whoever wrote an answer cannot release it. Checking runs outside any transaction, since it may take
 * seconds; the release itself is one short transaction on exactly the version that was checked.
 */
@Stateless
@RolesAllowed("releaser")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseService {
    /** Longest reason, in UTF-16 units. */
    public static final int REASON_LENGTH = 2_000;

    @Inject
    private ReleaseTransactions desk;

    @Inject
    private ReleaseGate gate;

    @Inject
    private Documents documents;

    @Inject
    private SignedInAccount caller;

    /**
     * What the public would see, with every finding.
     *
     * @param copy exactly the words and documents that would become public, masks applied where they were decided
     * @param unresolved the findings that still block
     * @param resolved the findings on which a person has decided
     * @param ownAnswer whether the caller wrote the answer and so cannot release it
     * @param ownRedaction whether the caller changed what is withheld since it was handed in, and so cannot release it
     */
    public record Preview(
            RequestDetails request,
            AnswerDetails answer,
            PublicRequest copy,
            List<Finding> unresolved,
            List<Finding> resolved,
            boolean ownAnswer,
            boolean ownRedaction) {}

    /** Answers that wait for release, longest waiting first. */
    public List<AnswerDetails> queue() {
        return desk.handedIn(caller.current().publicBody());
    }

    /** @throws org.maloomat.request.RequestNotFound also where the request is another body's */
    public Preview preview(TrackingNumber number) {
        return preview(desk.load(number, caller.current().publicBody()));
    }

    private Preview preview(ReleaseTransactions.Candidate candidate) {
        var review = review(candidate);
        return new Preview(
                candidate.request(),
                candidate.answer(),
                desk.copy(review.words(), candidate.answer(), review.copies()),
                review.unresolved(),
                review.resolved(),
                candidate.answer().author().equals(caller.current().signInName()),
                desk.hasRedacted(caller.current().signInName(), candidate.answer()));
    }

    /** The request's words as they would be published, the documents, and the findings in two heaps. */
    private record Review(
            RequestDetails words,
            List<DocumentSummary> copies,
            Set<Long> read,
            List<Finding> unresolved,
            List<Finding> resolved) {}

    private Review review(ReleaseTransactions.Candidate candidate) {
        var checked = gate.check(candidate.request(), candidate.answer());
        var heaps = checked.findings().stream()
                .collect(Collectors.partitioningBy(finding -> isResolved(finding, candidate.resolutions())));
        var resolved = heaps.get(true);
        return new Review(
                masked(candidate.request(), resolved), checked.copies(), checked.read(), heaps.get(false), resolved);
    }

    /**
     * Makes the answer public and stops the clock.
     *
     * @return the published copy
     * @throws ReleaseRefused with every finding that blocks
     * @throws org.maloomat.request.RequestChanged if the answer was changed while it was checked
     * @throws org.maloomat.shared.RuleViolation {@code release.ownAnswer} if the caller wrote it, {@code
     *     release.ownRedaction} if she changed what is withheld after it was handed in
     */
    public PublicRequest release(TrackingNumber number) {
        var candidate = desk.load(number, caller.current().publicBody());
        var review = review(candidate);
        if (!review.unresolved().isEmpty()) {
            throw new ReleaseRefused(review.unresolved());
        }
        return desk.release(candidate, review.words(), review.copies(), review.read());
    }

    /**
     * A document of an answer that waits, exactly as it would be published; the caller closes the stream.
     *
     * @throws org.maloomat.request.RequestNotFound for a document that is not part of that answer
     */
    public InputStream openCopy(TrackingNumber number, long document) {
        var copies = preview(number).copy().documents();
        if (copies.stream().noneMatch(copy -> copy.id() == document)) {
            throw new RequestNotFound();
        }
        return documents.open(document);
    }

    /** Decides findings by their fingerprints: each may be published for this reason, or is masked. */
    public void resolve(TrackingNumber number, Map<String, String> reasons) {
        reasons.values().forEach(ReleaseService::checkReason);
        var open = preview(number).unresolved().stream()
                .filter(finding -> finding.severity() != Finding.Severity.BLOCKS)
                .map(Finding::fingerprint)
                .toList();
        desk.resolve(number, caller.current().publicBody(), reasons, open);
    }

    /** Sends the answer back to the officer. */
    public void giveBack(TrackingNumber number, String reason) {
        checkReason(reason);
        desk.giveBack(number, caller.current().publicBody(), reason.strip());
    }

    /** Takes it back from the public; when this returns, no surface of this node shows it. */
    public void withdraw(TrackingNumber number, String reason) {
        checkReason(reason);
        desk.withdraw(number, caller.current().publicBody(), reason.strip());
    }

    private RequestDetails masked(RequestDetails request, List<Finding> resolved) {
        var maskable = resolved.stream().anyMatch(f -> f.severity() == Finding.Severity.NEEDS_MASK);
        return maskable
                ? request.withWords(gate.masked(request.subject()), gate.masked(request.description()))
                : request;
    }

    private static boolean isResolved(Finding finding, Set<String> resolutions) {
        return finding.severity() != Finding.Severity.BLOCKS && resolutions.contains(finding.fingerprint());
    }

    private static void checkReason(String reason) {
        new FieldChecks().required("reason", reason, REASON_LENGTH).refuseIfAny();
    }
}
